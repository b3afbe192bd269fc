import type { FastifyReply } from 'fastify'

/** Answers 400 to a request whose words to Dublör, not to a service, cannot be understood. */
export const refuse = (reply: FastifyReply, message: string): FastifyReply =>
  reply.code(400).header('content-type', 'application/json').send(JSON.stringify({ message }))
