import { Type } from '@sinclair/typebox'
import type { ControlEndpoint } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'
import { SandboxParams } from './sandbox-params.ts'

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
export const showMutants: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'The mutants and alternatives that are in force in a sandbox',
    params: SandboxParams,
    response: { 200: ActiveSwaps, 404: ProblemDetails },
  }
  app.get('/sandboxes/:name/mutants', { schema }, async ({ params: { name } }) => {
    const { settings } = await knownSandbox(sandboxes, name)
    return { active: [...(settings.swaps ?? [])] }
  })
}
