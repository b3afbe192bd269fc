import { Type } from '@sinclair/typebox'
import { Match } from '../journal/match.ts'
import { Count, Verdict } from '../journal/verdict.ts'
import { verify } from '../journal/verify.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { SandboxParams } from './sandbox-params.ts'

const Wanted = Type.Object(
  { match: Type.Optional(Match), count: Type.Optional(Count) },
  {
    additionalProperties: false,
    examples: [{ match: { method: 'PATCH', body: { industry: 'Food' } }, count: { exactly: 1 } }],
  },
)

/** `POST /_dublor/sandboxes/:name/requests/verify`: whether the wanted requests were made. */
export const verifyRequests: ControlEndpoint = (app, { journals }) => {
  const schema = {
    summary: 'Say whether the wanted requests were made in a sandbox',
    params: SandboxParams,
    body: Wanted,
    response: { 200: Verdict },
  }
  app.post(
    '/sandboxes/:name/requests/verify',
    { schema },
    async ({ params: { name }, body: { match = {}, count = { atLeast: 1 } } }) =>
      verify(await journals.entries(name), match, count, await journals.droppedUpTo(name)),
  )
}
