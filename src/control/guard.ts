import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Stranger } from '../http/stranger.ts'
import { Problem } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a call of the control plane is answered to everybody: it must tell no secret. */
    open?: boolean
  }
}

/** Lets only the admin use the control plane, and everybody what is open. */
export const guard =
  (stranger: (request: FastifyRequest) => Stranger | undefined) =>
  (request: FastifyRequest, reply: FastifyReply, next: (error?: Error) => void) => {
    if (request.routeOptions.config.open === true) return next()
    const found = stranger(request)
    if (found === undefined) return next()
    if (!found.lacksToken) return next(new Problem(403, 'Not from here', found.why))
    reply.header('www-authenticate', 'Bearer')
    next(new Problem(401, 'Admin token wanted', found.why))
  }
