import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { signOfProxy } from './sign-of-proxy.ts'

/** Who counts as the admin besides whoever knows the token. */
export interface Access {
  /** The token of those on other machines; `undefined` if nobody there may be the admin. */
  readonly adminToken: string | undefined
  /** Further names of this machine, with or without a port. */
  readonly allowedHosts: readonly string[]
  /** Whether this machine is trusted even where others can reach the server. */
  readonly trustLoopback: boolean
  /** Whether other machines can reach the server. */
  readonly isOpen: () => boolean
}

/** Why a request is not the admin's. */
export interface Stranger {
  readonly why: string
  /** Whether the token would make it so. */
  readonly lacksToken: boolean
}

const loopback = /^(127\.|::1$|::ffff:127\.)/i
/** Names that no page of another site can make a browser resolve to this machine. */
const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Whether an address is one that only this machine can reach. */
export const isLoopback = (address = ''): boolean => loopback.test(address)

/**
 * Tells strangers from the admin. That is this machine, under a name of its own, and no page of another
 * origin: not by DNS rebinding, and not by a request that a browser sends without asking first. Where
 * others can reach the server, this machine is trusted only if that is wanted: a proxy on it may say
 * nothing of itself. Everybody else needs the admin token. Who sends it needs nothing more, because no
 * page of another origin can: browsers ask before they send it, and are never told that they may.
 */
export function strangers({ adminToken, allowedHosts, trustLoopback, isOpen }: Access) {
  const wanted = adminToken === undefined ? undefined : digest(adminToken)
  const allowed = new Set(allowedHosts.map((name) => name.toLowerCase()))
  const isOwn = (host: string) =>
    allowed.has(host) || allowed.has(withoutPort(host)) || local.test(withoutPort(host))

  /** Why a request does not count as one of this machine; `undefined` if it does. */
  function whyForeign({ socket, headers, raw }: FastifyRequest): string | undefined {
    if (!isLoopback(socket.remoteAddress)) {
      return 'The control plane answers to other machines only if they know its token.'
    }
    const sign = signOfProxy(raw.httpVersion, headers)
    if (sign !== undefined) {
      return `What came through a proxy counts as from another machine, and this did, by ${sign}.`
    }
    // Where there is no socket, the program asks in which the server itself runs.
    if (trustLoopback || !isOpen() || !(socket instanceof Socket)) return undefined
    return 'Other machines can reach this server, so that even its own needs the token of the control plane, unless it was started with --trust-loopback.'
  }

  return (request: FastifyRequest): Stranger | undefined => {
    const { headers } = request
    const sent = tokenIn(headers)
    if (wanted !== undefined && sent !== undefined && timingSafeEqual(digest(sent), wanted)) {
      return undefined
    }
    const foreign = whyForeign(request)
    if (foreign !== undefined) {
      const then = sent === undefined ? sendIt : sendAnother
      if (wanted !== undefined) return { why: `${foreign} ${then}`, lacksToken: true }
      return { why: `${foreign} ${howToLetIn}`, lacksToken: false }
    }
    const host = (headers.host ?? '').toLowerCase()
    if (!isOwn(host)) {
      const why = `The control plane does not answer to the name "${host}". Use 127.0.0.1, or start with --allowed-hosts ${withoutPort(host)}.`
      return { why, lacksToken: false }
    }
    const { origin } = headers
    if (origin === undefined || isSame(origin, host)) return undefined
    return { why: `Pages of ${origin} may not use the control plane.`, lacksToken: false }
  }
}

const howToLetIn =
  'No token is set: start with --admin-token TOKEN (or DUBLOR_ADMIN_TOKEN), and send Authorization: Bearer TOKEN.'
const sendIt = 'Send Authorization: Bearer TOKEN with the token of --admin-token.'
const sendAnother = 'The one that was sent is not that of --admin-token.'

/** The token of the admin has a header of its own where `Authorization` has that of a service. */
function tokenIn(headers: IncomingHttpHeaders): string | undefined {
  const own = headers['dublor-admin-token']
  return typeof own === 'string'
    ? own
    : /^bearer +(\S+)\s*$/i.exec(headers.authorization ?? '')?.[1]
}

/** Digests are compared, so that the time it takes tells nothing of the token, nor of its length. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const withoutPort = (host: string): string => host.replace(/:\d*$/, '')

/** Whether a page's origin is the server under that name. TLS may end before the server. */
const isSame = (origin: string, host: string): boolean =>
  [`http://${host}`, `https://${host}`].includes(origin.toLowerCase())
