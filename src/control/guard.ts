import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a call of the control plane is answered to everybody: it must tell no secret. */
    open?: boolean
  }
}

/** Who may use the control plane besides this machine. */
export interface Access {
  /** The token of those on other machines; `undefined` if nobody there may. */
  readonly adminToken: string | undefined
  /** Further names of this machine, with or without a port. */
  readonly allowedHosts: readonly string[]
}

const loopback = /^(127\.|::1$|::ffff:127\.)/i
/** Names that no page of another site can make a browser resolve to this machine. */
const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
/** What proxies say of whom they ask for; `x-forwarded-for` is the usual one. */
const proxied = /^(x-forwarded-.+|forwarded|via|x-real-ip|.+-(client|connecting)-ip)$/

/**
 * Lets this machine use the control plane, under a name of its own, and no page of another origin:
 * not by DNS rebinding, and not by a request that a browser sends without asking first. Everybody
 * else needs the admin token. Who sends it needs nothing more, because no page of another origin
 * can: browsers ask before they send it, and are never told that they may.
 */
export function guard({ adminToken, allowedHosts }: Access) {
  const wanted = adminToken === undefined ? undefined : digest(adminToken)
  const allowed = new Set(allowedHosts.map((name) => name.toLowerCase()))
  const isOwn = (host: string) =>
    allowed.has(host) || allowed.has(withoutPort(host)) || local.test(withoutPort(host))
  return (request: FastifyRequest, reply: FastifyReply, next: (error?: Error) => void) => {
    if (request.routeOptions.config.open === true) return next()
    const { origin, authorization } = request.headers
    const host = (request.headers.host ?? '').toLowerCase()
    if (wanted !== undefined && isToken(authorization, wanted)) return next()
    const foreign = whyForeign(request)
    if (foreign !== undefined) {
      if (wanted === undefined) return next(refused(`${foreign} ${howToLetIn}`))
      reply.header('www-authenticate', 'Bearer')
      return next(wantsToken(`${foreign} ${authorization === undefined ? sendIt : sendAnother}`))
    }
    if (!isOwn(host)) {
      return next(
        refused(
          `The control plane does not answer to the name "${host}". Use 127.0.0.1, or start with --allowed-hosts ${withoutPort(host)}.`,
        ),
      )
    }
    if (origin !== undefined && !isSame(origin, host)) {
      return next(refused(`Pages of ${origin} may not use the control plane.`))
    }
    next()
  }
}

/** Why a request does not count as one of this machine; `undefined` if it does. */
function whyForeign({ socket, headers, raw }: FastifyRequest): string | undefined {
  if (!loopback.test(socket.remoteAddress ?? '')) {
    return 'The control plane answers to other machines only if they know its token.'
  }
  // Some proxies say nothing of themselves, but speak HTTP/1.0, as no client does today.
  const sign =
    raw.httpVersion === '1.0' ? 'HTTP/1.0' : Object.keys(headers).find((name) => proxied.test(name))
  if (sign === undefined) return undefined
  return `What came through a proxy counts as from another machine, and this did, by ${sign}.`
}

const howToLetIn =
  'No token is set: start with --admin-token TOKEN (or DUBLOR_ADMIN_TOKEN), and send Authorization: Bearer TOKEN.'
const sendIt = 'Send Authorization: Bearer TOKEN with the token of --admin-token.'
const sendAnother = 'The one that was sent is not that of --admin-token.'

/** Digests are compared, so that the time it takes tells nothing of the token, nor of its length. */
function isToken(authorization: string | undefined, wanted: Buffer): boolean {
  const sent = /^bearer +(\S+)\s*$/i.exec(authorization ?? '')?.[1]
  return sent !== undefined && timingSafeEqual(digest(sent), wanted)
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const withoutPort = (host: string): string => host.replace(/:\d*$/, '')

/** Whether a page's origin is the server under that name. TLS may end before the server. */
const isSame = (origin: string, host: string): boolean =>
  [`http://${host}`, `https://${host}`].includes(origin.toLowerCase())

const refused = (detail: string) => new Problem(403, 'Not from here', detail)
const wantsToken = (detail: string) => new Problem(401, 'Admin token wanted', detail)
