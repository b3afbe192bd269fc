import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** The answer whose turn it is on a connection. Node tells this in no public way. */
export const answerOf = (socket: Socket): ServerResponse | undefined =>
  Reflect.get(socket, '_httpMessage') ?? undefined

/** The request that is arriving on a connection, or arrived last. Node tells this in no public way. */
export const requestOf = (socket: Socket): IncomingMessage | undefined =>
  (Reflect.get(socket, 'parser') as { incoming?: IncomingMessage } | null)?.incoming
