import { Type } from '@sinclair/typebox'
import { inSandbox } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'

/** The ids of mutants and alternatives. */
export const ActiveSwaps = Type.Object(
  {
    active: Type.Array(Type.String({ maxLength: 200 }), {
      maxItems: 1000,
      description: 'Ids as GET /_dublor/mutants lists them.',
      examples: [['cybercert.details.patch-merges/forgets-unsent']],
    }),
  },
  { additionalProperties: false },
)

/** `GET /_dublor/sandboxes/:name/mutants`: which mutants and alternatives are in force. */
export const showMutants = inSandbox(
  {
    response: { 200: ActiveSwaps, 404: ProblemDetails },
  },
  ({ sandboxes }) =>
    async ({ params: { name } }) => {
      const { settings } = await knownSandbox(sandboxes, name)
      return { active: [...(settings.swaps ?? [])] }
    },
)
