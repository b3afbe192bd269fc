import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

const loopback = /^(127\.|::1$|::ffff:127\.)/

/** Lets only this machine reach the control plane. */
export function guard(
  request: FastifyRequest,
  _reply: FastifyReply,
  next: (error?: Error) => void,
) {
  if (loopback.test(request.socket.remoteAddress ?? '')) return next()
  next(new Problem(403, 'Not from here', 'The control plane answers only on its own machine.'))
}
