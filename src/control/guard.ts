import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

const loopback = /^(127\.|::1$|::ffff:127\.)/
/** Names that no page of another site can make a browser resolve to this machine. */
const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

/**
 * Lets only this machine reach the control plane, under a name of its own, and no page of another
 * origin: not by DNS rebinding, and not by a request that a browser sends without asking first.
 */
export function guard(
  request: FastifyRequest,
  _reply: FastifyReply,
  next: (error?: Error) => void,
) {
  const { host = '', origin } = request.headers
  if (!loopback.test(request.socket.remoteAddress ?? '')) {
    return next(refused('The control plane answers only on its own machine.'))
  }
  if (!local.test(host)) {
    return next(refused(`The control plane does not answer to the name "${host}". Use 127.0.0.1.`))
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return next(refused(`Pages of ${origin} may not use the control plane.`))
  }
  next()
}

const refused = (detail: string) => new Problem(403, 'Not from here', detail)
