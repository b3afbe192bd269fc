import { Readable } from 'node:stream'
import { eachWithTurns } from '../turns.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { knownSandbox } from './known-sandbox.ts'
import { ProblemDetails } from './problem-details.ts'
import { SandboxParams } from './sandbox-params.ts'
import { piecesOf, WireSnapshot } from './snapshot/wire.ts'

/** `GET /_dublor/sandboxes/:name/snapshot`: everything that a sandbox is. */
export const takeSnapshot: ControlEndpoint = (app, { sandboxes }) => {
  const schema = {
    summary: 'Take a snapshot of a sandbox',
    description: 'Everything that it is but its name and its journal: to be restored anywhere.',
    params: SandboxParams,
    response: { 200: WireSnapshot, 404: ProblemDetails },
  }
  app.get('/sandboxes/:name/snapshot', { schema }, async ({ params: { name } }, reply) => {
    const snapshot = (await knownSandbox(sandboxes, name)).snapshot()
    const text = Readable.from(eachWithTurns(piecesOf(snapshot)))
    return reply.type('application/json; charset=utf-8').send(text as never)
  })
}
