import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { hangUpOn, patience } from './client-error.ts'
import { inTurn } from './in-turn.ts'
import { withOneHost } from './one-host.ts'
import { dropSlowReaders } from './slow-readers.ts'

/** Milliseconds between two looks at who is late. */
const looks = 1_000

/** Milliseconds for which a connection is kept on which nothing is asked: longer than balancers keep theirs. */
const idle = 72_000

const noProxy =
  'This is no proxy: CONNECT opens no tunnel. Ask for the path of a service, or of /_dublor.'

/**
 * The server below Fastify, with all that is set of it. There is one, wherever it listens: what
 * Fastify would make for further addresses would lack everything that is set on the first.
 */
export function makeServer(handler: RequestListener): Server {
  const server = createServer(
    {
      connectionsCheckingInterval: looks,
      headersTimeout: patience.head,
      requestTimeout: patience.whole,
      keepAliveTimeout: idle,
      // Node would refuse a request without one too, but without a word.
      requireHostHeader: false,
    },
    inTurn(withOneHost(handler)),
  )
  // Left alone, Node drops every header after the thousandth: also one by which a proxy gives itself
  // away, and one that names a sandbox. How many bytes they may take is bounded all the same.
  server.maxHeadersCount = 0
  dropSlowReaders(server)
  // Left alone, Node would hang up without a word.
  server.on('connect', (_request, socket: Socket) => hangUpOn(socket, '400 Bad Request', noProxy))
  return server
}
