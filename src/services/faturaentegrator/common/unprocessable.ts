import { type Answer, decide } from '../../../service.ts'
import { decisionsOf } from '../decisions-of.ts'
import { unprocessableInTurkish } from './in-turkish.ts'
import { unprocessable } from './unprocessable-body.ts'

/** The usual 422 with another body. */
const saying = (usual: Answer, reword: (body: Unprocessable) => unknown): Answer => ({
  ...usual,
  body: reword(usual.body as Unprocessable),
})

interface Unprocessable {
  readonly message: string
  readonly errors: Readonly<Record<string, readonly string[]>>
}

/** What refused fields are answered. */
export const unprocessableAnswers = decisionsOf('common', {
  validationFailed: decide({
    en: 'Refused fields answer 422 with every error by field, in documented order; message is the first of them and counts the others: "… (and 2 more errors)".',
    tr: 'Reddedilen alanlar 422 alır: errors, bütün hataları belgelenen sırayla alan alan verir; message ilkini yazar, kalanları sayar: "… (and 2 more errors)".',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows a 422',
    does: unprocessable,
    instead: {
      'in-turkish': ['The sentences of a 422 are in Turkish.', unprocessableInTurkish],
      'message-alone': [
        'A 422 has a message and no errors.',
        (errors) => saying(unprocessable(errors), ({ message }) => ({ message })),
      ],
      'general-message': [
        'The message of a 422 is always "The given data was invalid.", as older Laravels have it.',
        (errors) =>
          saying(unprocessable(errors), (body) => ({
            ...body,
            message: 'The given data was invalid.',
          })),
      ],
      'first-field-alone': [
        'A 422 has the errors of the first refused field alone.',
        (errors) =>
          saying(unprocessable(errors), ({ errors: all }) => {
            const [field = 'body', [line = '', ...more] = []] = Object.entries(all)[0] ?? []
            return { message: line, errors: { [field]: [line, ...more] } }
          }),
      ],
      'bad-request': [
        'Refused fields answer 400.',
        (errors) => ({ ...unprocessable(errors), status: 400 }),
      ],
    },
  }),
})
