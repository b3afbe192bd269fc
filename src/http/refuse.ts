import type { FastifyReply } from 'fastify'
import { visible } from '../visible.ts'

/** Refuses a request whose words to Dublör, not to a service, cannot be understood or followed. */
export const refuse = (reply: FastifyReply, message: string, status = 400): FastifyReply =>
  reply
    .code(status)
    .header('content-type', 'application/json')
    .send(JSON.stringify({ message: visible(message) }))
