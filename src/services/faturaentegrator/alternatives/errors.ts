import type { Answer } from '../../../service.ts'
import { swaps } from '../swap.ts'
import { unprocessable } from '../unprocessable.ts'
import { unprocessableInTurkish } from './in-turkish.ts'

interface Unprocessable {
  readonly message: string
  readonly errors: Readonly<Record<string, readonly string[]>>
}

/** The usual 422 with another body. */
const saying = (usual: Answer, reword: (body: Unprocessable) => unknown): Answer => ({
  ...usual,
  body: reword(usual.body as Unprocessable),
})

/** What the service may answer instead to refused fields. */
export const errorsAlternatives = swaps({
  'faturaentegrator.common.validation-failed': {
    'in-turkish': {
      says: 'The sentences of a 422 are in Turkish.',
      does: { common: { validationFailed: unprocessableInTurkish } },
    },
    'message-alone': {
      says: 'A 422 has a message and no errors.',
      does: {
        common: {
          validationFailed: (errors) =>
            saying(unprocessable(errors), ({ message }) => ({ message })),
        },
      },
    },
    'general-message': {
      says: 'The message of a 422 is always "The given data was invalid.", as older Laravels have it.',
      does: {
        common: {
          validationFailed: (errors) =>
            saying(unprocessable(errors), (body) => ({
              ...body,
              message: 'The given data was invalid.',
            })),
        },
      },
    },
    'first-field-alone': {
      says: 'A 422 has the errors of the first refused field alone.',
      does: {
        common: {
          validationFailed: (errors) =>
            saying(unprocessable(errors), ({ errors: all }) => {
              const [field = 'body', [line = '', ...more] = []] = Object.entries(all)[0] ?? []
              return { message: line, errors: { [field]: [line, ...more] } }
            }),
        },
      },
    },
    'bad-request': {
      says: 'Refused fields answer 400.',
      does: {
        common: { validationFailed: (errors) => ({ ...unprocessable(errors), status: 400 }) },
      },
    },
  },
})
