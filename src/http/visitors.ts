import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Names the sandbox of a visitor who names none, and has his browser remember it. */
export type NameVisitor = (request: FastifyRequest, reply: FastifyReply) => string

const cookie = /(?:^|;\s*)dublor-sandbox=(visitor-[0-9a-f]{16})\s*(?:;|$)/

/** Browsers keep a cookie no longer than this many seconds. */
const longest = 400 * 86_400

/**
 * Gives each browser a sandbox of its own, by cookie. A cookie can only name what such a cookie has
 * named: so nobody is brought into the world of a test, or into the default one, by a cookie that
 * another page has set; any other is replaced. It is sent anew with every answer, so that it lasts
 * as long as the sandbox: `ttl` milliseconds after the latest request.
 */
export function naming(ttl: number): NameVisitor {
  const age = Math.min(Math.ceil(ttl / 1000), longest)
  return (request, reply) => {
    const known = cookie.exec(request.headers.cookie ?? '')?.[1]
    const name = known ?? `visitor-${randomBytes(8).toString('hex')}`
    reply.header(
      'set-cookie',
      `dublor-sandbox=${name}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}`,
    )
    return name
  }
}
