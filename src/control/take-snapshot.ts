import { Readable } from 'node:stream'
import { eachWithTurns } from '../turns.ts'
import { inSandbox } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'
import { piecesOf, WireSnapshot } from './snapshot/wire.ts'

/** `GET /_dublor/sandboxes/:name/snapshot`: everything that a sandbox is. */
export const takeSnapshot = inSandbox(
  {
    description: 'Everything that it is but its name and its journal: to be restored anywhere.',
    response: { 200: WireSnapshot, 404: ProblemDetails },
  },
  ({ sandboxes }) =>
    async ({ params: { name } }, reply) => {
      const snapshot = (await knownSandbox(sandboxes, name)).snapshot()
      const text = Readable.from(eachWithTurns(piecesOf(snapshot)))
      return reply.type('application/json; charset=utf-8').send(text as never)
    },
)
