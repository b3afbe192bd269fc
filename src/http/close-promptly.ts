import { setMaxListeners } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Lets a server that is told to close do so as soon as what is under way is answered. Node closes
 * the connections that are idle at that moment; it would wait for those that have not asked
 * anything yet, as browsers open them ahead of time, and for those that become idle later.
 * @returns what is aborted when closing begins, for those who keep somebody waiting.
 */
export function closePromptly(app: FastifyInstance): AbortSignal {
  const closing = new AbortController()
  setMaxListeners(0, closing.signal)
  const silent = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  app.server.on('request', ({ socket }: IncomingMessage) => silent.delete(socket))

  let sweep: NodeJS.Timeout | undefined
  app.addHook('preClose', async () => {
    closing.abort()
    for (const socket of silent) socket.destroy()
    sweep = setInterval(() => app.server.closeIdleConnections(), 20)
  })
  app.addHook('onClose', async () => clearInterval(sweep))
  return closing.signal
}
