import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

const exposed = ['Dublor-Rules', 'Dublor-Basis', 'Dublor-Sandbox']
const open = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposed.join(', '),
}

/**
 * Lets pages of any origin ask a service, and read which rules an answer names. Only browsers send
 * an origin, so only they are told. The plugin answers the browsers' questions in advance, in a
 * scope of its own, because its hook is slow.
 */
export function openToBrowsers(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (request.headers.origin !== undefined) reply.headers(open)
    next()
  })
  app.register(async (preflights) => {
    preflights.register(cors, {
      origin: '*',
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: exposed,
      maxAge: 86_400,
      strictPreflight: false,
    })
  })
}
