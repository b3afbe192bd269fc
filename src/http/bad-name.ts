import type { FastifyReply } from 'fastify'
import { nameRule } from '../sandbox/name.ts'
import { refuse } from './refuse.ts'

/** Refuses a request that names a sandbox that cannot be. */
export const badName = (reply: FastifyReply, name: string): FastifyReply =>
  refuse(reply, `There is no sandbox "${name}": ${nameRule}.`)
