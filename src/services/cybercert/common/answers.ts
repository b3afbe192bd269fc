import { decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { statusAlternatives } from '../../laravel/status-alternatives.ts'
import { otherStatus } from '../../laravel/statuses.ts'
import { decisionsOf } from '../decisions-of.ts'

type Lines = Readonly<Record<string, readonly string[]>>

const threeHours = 3 * 3_600_000

/** What every endpoint answers alike. */
export const commonAnswers = decisionsOf('common', {
  validationFailed: decide({
    en: 'Refused fields answer 422 {"message":"Validation failed","errors":{field:[sentence]}}.',
    tr: 'Reddedilen alanlar 422 {"message":"Validation failed","errors":{alan:[cümle]}} yanıtını verir.',
    basis: 'published',
    source: 'cybercert.u1k.page/api/customers/create',
    does: (errors: Lines) => ({ status: 422, body: { message: 'Validation failed', errors } }),
    instead: {
      'without-errors': [
        'A 422 has a message and no errors.',
        () => message(422, 'Validation failed'),
      ],
      'is-400': [
        'Refused fields answer 400, with the body of a 422.',
        (errors) => ({
          status: 400,
          body: { message: 'Validation failed', errors },
        }),
      ],
      'first-field-only': [
        'A 422 tells only the first of several refused fields.',
        (errors) => ({
          status: 422,
          body: {
            message: 'Validation failed',
            errors: Object.fromEntries(Object.entries(errors).slice(0, 1)),
          },
        }),
      ],
      'sentence-without-list': [
        'A 422 has one sentence for a field in errors, not a list of sentences.',
        (errors) => ({
          status: 422,
          body: {
            message: 'Validation failed',
            errors: Object.fromEntries(
              Object.entries(errors).map(([field, sentences]) => [field, sentences[0]]),
            ),
          },
        }),
      ],
      'errors-in-a-list': [
        'A 422 has a list of {"field","message"} in errors, not a map of fields.',
        (errors) => ({
          status: 422,
          body: {
            message: 'Validation failed',
            errors: Object.entries(errors).map(([field, [first]]) => ({ field, message: first })),
          },
        }),
      ],
      'laravels-message': [
        'The message of a 422 is the first sentence of its errors, as Laravel does by itself.',
        (errors) => ({
          status: 422,
          body: { message: Object.values(errors)[0]?.[0], errors },
        }),
      ],
    },
  }),
  /** A moment as it is answered. It is kept in the documented form; another one would be made here. */
  timestamp: decide({
    id: 'timestamps',
    en: 'A moment is written in UTC with six digits: 2025-11-20T12:00:00.000000Z.',
    tr: 'Zaman, UTC olarak ve saniyenin altı ondalık basamağıyla yazılır: 2025-11-20T12:00:00.000000Z.',
    basis: 'documented',
    source: 'seed 001, example answer',
    does: (kept: string) => kept,
    instead: {
      'without-fraction': [
        'A moment is written without a fraction of a second: 2025-11-20T12:00:00Z.',
        (kept) => kept.replace(/\.\d+/, ''),
      ],
      'in-istanbul-time': [
        'A moment is written in the time of Istanbul: 2025-11-20T15:00:00.000000+03:00.',
        (kept) => new Date(Date.parse(kept) + threeHours).toISOString().replace('Z', '000+03:00'),
      ],
      'as-a-number': [
        'A moment is written as a number, in seconds since 1970.',
        (kept) => Math.floor(Date.parse(kept) / 1000),
      ],
    },
  }),
  /** The moment of the last change after an update: now, unless no value changed. */
  touched: decide({
    id: 'untouched-when-unchanged',
    en: 'An update that changes no value leaves updated_at as it was.',
    tr: 'Hiçbir değeri değiştirmeyen güncelleme updated_at değerini olduğu gibi bırakır.',
    basis: 'assumed',
    source: 'habit of Laravel: a model that is not dirty is not saved',
    does: (changed: boolean, before: string, now: string) => (changed ? now : before),
    shapes: (after, _changed, _before, now) => after !== now,
    instead: {
      'always-touched': [
        'Every update moves updated_at, also one that changes no value.',
        (_changed, _before, now) => now,
      ],
    },
  }),
  otherStatus: decide({
    id: 'other-statuses',
    en: 'An answer with a status that no page shows has the body {"message":…} with Laravel’s sentence for it, such as 503 {"message":"Service Unavailable"}.',
    tr: 'Hiçbir sayfada geçmeyen durum kodunun gövdesi, Laravel’in o kod için kullandığı cümleyle {"message":…} olur: 503 {"message":"Service Unavailable"} gibi.',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows one, and only a fault brings it about',
    unavoidable: true,
    does: otherStatus,
    instead: statusAlternatives,
  }),
})
