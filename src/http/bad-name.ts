import type { FastifyReply } from 'fastify'
import { nameRule } from '../sandbox/name.ts'

/** Refuses a request that names a sandbox that cannot be. */
export const badName = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .code(400)
    .header('content-type', 'application/json')
    .send(JSON.stringify({ message: `There is no sandbox "${name}": ${nameRule}.` }))
