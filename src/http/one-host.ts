import type { IncomingMessage, RequestListener } from 'node:http'
import { openTo } from './open-to-browsers.ts'

const fine = /^(\[[0-9a-f:.]+\]|[a-z0-9._~%!$&'()*+;=-]*)(:\d*)?$/i

/**
 * Refuses what names no host or more than one, as RFC 9112 (3.2) says: whoever stands in front may
 * have looked at another one.
 */
export function withOneHost(handler: RequestListener): RequestListener {
  // Nearly all ask for the same one, which is looked at once.
  let last = ''
  return (request, response) => {
    const { host } = request.headers
    const wrong = hostsOf(request) > 1 ? two : host === last ? undefined : whyNot(request)
    if (wrong === undefined) {
      if (host !== undefined) last = host
      return handler(request, response)
    }
    const body = JSON.stringify({ message: wrong })
    const type = 'application/json; charset=utf-8'
    const length = Buffer.byteLength(body)
    response
      .writeHead(400, {
        ...openTo(request.headers.origin),
        'content-type': type,
        'content-length': length,
        connection: 'close',
      })
      .end(body)
  }
}

/** Node keeps the first of several; only among the raw headers they are still told. */
function hostsOf({ rawHeaders }: IncomingMessage): number {
  let hosts = 0
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place] as string
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts
}

function whyNot({ headers: { host }, httpVersion }: IncomingMessage): string | undefined {
  if (host === undefined) return httpVersion === '1.1' ? none : undefined
  return fine.test(host) ? undefined : odd
}

const two = 'The request has two Host headers. Send one.'
const none = 'The request has no Host header. HTTP/1.1 wants one: send Host: 127.0.0.1.'
const odd = 'The Host header names no host. Send a name or an address, and a port if need be.'
