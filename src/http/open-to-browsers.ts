import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

const exposed = ['Rules', 'Basis', 'Sandbox', 'Fault', 'Outcome'].map((name) => `Dublor-${name}`)
const open = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposed.join(', '),
}

/**
 * Lets pages of any origin ask a service, and read which rules an answer names. Only browsers send
 * an origin, so only they are told. Where cookies count, browsers want to be told of their very
 * origin. The plugin answers the browsers' questions in advance, in a scope of its own, because its
 * hook is slow.
 */
export function openToBrowsers(app: FastifyInstance, withCookies: boolean): void {
  app.addHook('onRequest', (request, reply, next) => {
    const { origin } = request.headers
    if (origin !== undefined || withCookies) reply.headers(openTo(origin, withCookies))
    next()
  })
  app.register(async (preflights) => {
    preflights.register(cors, {
      origin: withCookies ? true : '*',
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: exposed,
      maxAge: 86_400,
      strictPreflight: false,
    })
  })
}

/**
 * What tells browsers that pages of an origin may read an answer. Where cookies count, it is another
 * one for each origin, which whoever keeps answers must know even of those to no page.
 */
export const openTo = (
  origin: string | undefined,
  withCookies: boolean,
): Readonly<Record<string, string>> => {
  if (!withCookies) return open
  if (origin === undefined) return { vary: 'Origin' }
  return {
    ...open,
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    vary: 'Origin',
  }
}
