import { maxHeaderSize } from 'node:http'
import type { Socket } from 'node:net'
import { unheld } from '../unheld.ts'
import { answerOf, requestOf } from './node-internals.ts'
import { openTo } from './open-to-browsers.ts'

type ClientError = Error & {
  readonly code?: string
  readonly reason?: string
  /** What came last, with what could not be read. */
  readonly rawPacket?: unknown
}
type Answer = readonly [status: string, message: string]

/** Milliseconds in which the head of a request has to arrive, and in which all of it has to. */
export const patience = { head: 30_000, whole: 120_000 } as const

const late = 'ERR_HTTP_REQUEST_TIMEOUT'
const answers: Readonly<Record<string, Answer>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    `The headers are too large. Send at most ${maxHeaderSize} bytes of them.`,
  ],
  [late]: [
    '408 Request Timeout',
    `The request took too long to arrive. Send its headers within ${patience.head / 1000} seconds, and all of it within ${patience.whole / 1000}.`,
  ],
}

/** How long a client has to read why it was refused, and to hang up, in milliseconds. */
const linger = 1000

/** Answers what is no HTTP, before there is a request, in the form that services have for errors. */
export function clientError(error: ClientError, socket: Socket): void {
  // A body of which nothing is read, because its request is kept waiting, cannot arrive.
  if (error.code === late && socket.isPaused()) giveTime(error, socket)
  else if (error.code === 'ECONNRESET') socket.destroy()
  else {
    const [status, message] = answers[error.code ?? ''] ?? noHttp(error)
    hangUpOn(socket, status, message, originIn(cameLast(error)))
  }
}

/** Ends a connection with an answer, if none has begun on it that this would stand in the middle of. */
export function hangUpOn(
  socket: Socket,
  status: string,
  message: string,
  origin = requestOf(socket)?.headers.origin,
): void {
  if (!socket.writable || answerOf(socket)?.headersSent === true) {
    socket.destroy()
    return
  }
  const body = JSON.stringify({ message })
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      ...Object.entries(openTo(origin)).map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n'),
  )
  unheld(setTimeout(() => socket.destroy(), linger))
}

const cameLast = ({ rawPacket }: ClientError): string =>
  Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1') : ''

/** The origin of the page whose request could not be read to its end, if it stands in what came last. */
const originIn = (packet: string): string | undefined =>
  /\r\norigin: *([!-~]+) *\r\n/i.exec(packet)?.[1]

/** The time for a body begins anew when it is read on; Node itself looks only once. */
function giveTime(error: ClientError, socket: Socket): void {
  const request = requestOf(socket)
  const look = () => {
    if (!socket.destroyed && request?.complete === false) clientError(error, socket)
  }
  socket.once('resume', () => unheld(setTimeout(look, patience.whole)))
}

const noHttp = (error: ClientError): Answer => {
  if (/^[A-Z]+ [!-~]*[\x80-\xff]/.test(cameLast(error))) return ['400 Bad Request', notEncoded]
  const why = error.reason === undefined ? '' : `: ${error.reason}`
  return [
    '400 Bad Request',
    `This is no HTTP/1.1${why}. Send it as RFC 9112 says, and without TLS.`,
  ]
}

const notEncoded =
  "The path or the query has letters beyond ASCII. Percent-encode them, as %C4%B1 for ı; curl does it with -G --data-urlencode 'search=ışık'."
