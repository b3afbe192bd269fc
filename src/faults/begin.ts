import type { FastifyReply } from 'fastify'
import type { Outgoing } from '../http/fault-effect.ts'

/**
 * Begins an answer whose sending is in other hands from now on: writes its head, with the length of
 * the whole body.
 * @returns the body; `undefined` where the answer has none, and is ended already.
 */
export function begin(reply: FastifyReply, outgoing: Outgoing): Buffer | undefined {
  const { status, headers, text } = outgoing
  reply.hijack()
  if (text === undefined) {
    const none = [204, 304].includes(status) ? headers : { ...headers, 'content-length': 0 }
    reply.raw.writeHead(status, none).end()
    return undefined
  }
  const body = Buffer.from(text)
  reply.raw.writeHead(status, { ...headers, 'content-length': body.byteLength })
  if (reply.request.method !== 'HEAD') return body
  reply.raw.end()
  return undefined
}

/** Sends an answer as it is. */
export function sendWhole(reply: FastifyReply, outgoing: Outgoing): void {
  const body = begin(reply, outgoing)
  if (body !== undefined) reply.raw.end(body)
}

/** The first half of a body, in bytes. */
export const halfOf = (body: Buffer): Buffer => body.subarray(0, body.byteLength >> 1)
