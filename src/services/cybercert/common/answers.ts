import { decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/answers.ts'
import { message } from '../../laravel/errors.ts'
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
  timestamp: decide({
    ...laravel.timestamp,
    basis: 'documented',
    source: 'seed 001, example answer',
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
  touched: decide({
    ...laravel.touched,
    instead: {
      'always-touched': [
        'Every update moves updated_at, also one that changes no value.',
        laravel.alwaysTouched,
      ],
    },
  }),
  otherStatus: decide(laravel.otherStatus),
})
