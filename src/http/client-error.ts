import { maxHeaderSize, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type ClientError = Error & { readonly code?: string; readonly reason?: string }
type Answer = readonly [status: string, message: string]

const answers: Readonly<Record<string, Answer>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    `The headers are too large. Send at most ${maxHeaderSize} bytes of them.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
}

/** How long a client has to read why it was refused, and to hang up, in milliseconds. */
const linger = 1000

/** Answers what is no HTTP, before there is a request, in the form that services have for errors. */
export function clientError(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy()
    return
  }
  const [status, message] = answers[error.code ?? ''] ?? noHttp(error)
  const body = JSON.stringify({ message })
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
  setTimeout(() => socket.destroy(), linger).unref()
}

/**
 * Whether an answer to an earlier request has begun on the connection: anything written now would
 * stand in the middle of it. Node tells this in no public way.
 */
function isAnswering(socket: Socket): boolean {
  const answer = Reflect.get(socket, '_httpMessage') as ServerResponse | null | undefined
  return answer?.headersSent === true
}

const noHttp = ({ reason }: ClientError): Answer => [
  '400 Bad Request',
  `This is no HTTP/1.1${reason === undefined ? '' : `: ${reason}`}. Send it as RFC 9112 says, and without TLS.`,
]
