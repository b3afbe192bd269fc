import { once } from 'node:events'
import type { ClientRequest } from 'node:http'

/**
 * Sends the body of a request: with its length where `given` is something that has one, and else in
 * pieces as they come.
 * @throws whatever the body fails with.
 */
export async function sendBody(
  asked: ClientRequest,
  request: Request,
  given: RequestInit['body'],
): Promise<void> {
  if (request.body === null) {
    if (['POST', 'PUT'].includes(request.method)) asked.setHeader('content-length', 0)
    asked.end()
  } else if (given === undefined || given === null || isStream(given)) {
    asked.setHeader('transfer-encoding', 'chunked')
    asked.flushHeaders()
    await inPieces(asked, request.body)
  } else {
    const bytes = Buffer.from(await request.arrayBuffer())
    asked.setHeader('content-length', bytes.byteLength)
    asked.end(bytes)
  }
}

async function inPieces(asked: ClientRequest, body: ReadableStream): Promise<void> {
  // What waits must not be left waiting when nobody reads on.
  asked.once('close', () => asked.emit('drain'))
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a body is made of Uint8Array')
    if (asked.destroyed) return
    if (!asked.write(chunk)) await once(asked, 'drain')
  }
  asked.end()
}

const isStream = (body: object | string): boolean =>
  typeof body === 'object' && ('getReader' in body || Symbol.asyncIterator in body)
