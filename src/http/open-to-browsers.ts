import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

type Headers = Readonly<Record<string, string>>

const exposed = [
  ...['Rules', 'Basis', 'Sandbox', 'Fault', 'Outcome'].map((name) => `Dublor-${name}`),
  ...['Limit', 'Remaining', 'Reset'].map((name) => `X-RateLimit-${name}`),
  ...['Retry-After', 'Allow', 'Location'],
].join(', ')

/**
 * Lets pages of any origin ask a service, and read all that it answers. Only browsers send an origin,
 * so only they are told. `withCookies` says whether visitors are known by one.
 */
export function openToBrowsers(app: FastifyInstance, withCookies: boolean): void {
  app.addHook('onRequest', (request, reply, next) => {
    const { origin } = request.headers
    if (origin !== undefined || withCookies) reply.headers(openTo(origin))
    next()
  })
  // Answered before its body is looked at: whatever it may have says nothing.
  const onRequest = async ({ headers }: FastifyRequest, reply: FastifyReply) =>
    answerPreflight(headers, reply)
  app.options('*', { onRequest }, (_request, reply) => reply)
}

/**
 * What tells browsers that pages of an origin may read an answer, also if they send what the browser
 * knows of its user. It is another one for each origin, which whoever keeps answers must know.
 */
export const openTo = (origin: string | undefined): Headers =>
  origin === undefined
    ? { vary: 'Origin' }
    : {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': exposed,
        vary: 'Origin',
      }

/** Whether a browser asks in advance what a page may ask. */
export const isPreflight = (method: string, headers: IncomingHttpHeaders): boolean =>
  method === 'OPTIONS' &&
  headers.origin !== undefined &&
  headers['access-control-request-method'] !== undefined

/** Allows whatever a browser asks for in advance, also that a page of the internet asks this machine. */
export function answerPreflight(headers: IncomingHttpHeaders, reply: FastifyReply): FastifyReply {
  const wanted = headers['access-control-request-headers']
  const isPrivate = headers['access-control-request-private-network'] === 'true'
  return reply
    .code(204)
    .headers({
      ...openTo(headers.origin),
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      ...(wanted === undefined ? {} : { 'access-control-allow-headers': wanted }),
      ...(isPrivate ? { 'access-control-allow-private-network': 'true' } : {}),
      'access-control-max-age': '86400',
      vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Private-Network',
    })
    .send()
}
