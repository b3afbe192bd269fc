import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { type Server, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Closing } from './closing.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What else listens for this server, and closes with it. */
    doors: Server[]
  }
}

/** How long what is under way when closing begins may still take, in milliseconds. */
const grace = 3_000

/**
 * Lets a server that is told to close do so as soon as what is under way is answered. Node closes
 * the connections that are idle at that moment; it would wait for those that have not asked
 * anything yet, as browsers open them ahead of time, for those that become idle later, and for ever
 * for one that does not send the rest of its request or does not read its answer.
 * @returns what tells those who keep somebody waiting.
 */
export function closePromptly(app: FastifyInstance): Closing {
  const closing = new Closing()
  const { server } = app
  const silent = new Set<Duplex>()
  /** Those that are no sockets, for which Node does not wait. */
  const inMemory = new Set<Duplex>()
  server.on('connection', (socket: Duplex) => {
    const sets = socket instanceof Socket ? [silent] : [silent, inMemory]
    for (const set of sets) {
      set.add(socket)
      socket.once('close', () => set.delete(socket))
    }
  })
  server.on('request', ({ socket }: IncomingMessage) => silent.delete(socket))

  const doors: Server[] = []
  app.decorate('doors', doors)
  let shut: Promise<unknown> | undefined
  let sweep: NodeJS.Timeout | undefined
  let end: NodeJS.Timeout | undefined
  app.addHook('preClose', async () => {
    shut = Promise.all(doors.map((door) => once(door.close(), 'close')))
    closing.begin()
    for (const socket of silent) socket.destroy()
    sweep = setInterval(() => server.closeIdleConnections(), 20)
    end = setTimeout(() => server.closeAllConnections(), grace)
    await Promise.all([...inMemory].map((socket) => once(socket, 'close')))
  })
  app.addHook('onClose', async () => {
    await shut
    clearInterval(sweep)
    clearTimeout(end)
  })
  return closing
}
