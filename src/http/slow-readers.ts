import type { Server } from 'node:http'
import { Socket } from 'node:net'
import { unheld } from '../unheld.ts'

/** Milliseconds between two looks, and for which an answer may lie without any of it being read. */
const usual = { looks: 10_000, patience: 60_000 }

/**
 * Hangs up on those who do not read their answers, be it a list or a stream: what they were sent would
 * lie here for ever. Whoever reads, however slowly, is not cut off; nor is one for whom nothing lies here.
 */
export function dropSlowReaders(server: Server, { looks, patience } = usual): void {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    // Who asks without one is in the same process.
    if (!(socket instanceof Socket)) return
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  server.once('listening', () => {
    const look = () => {
      // What has been written in part counts as read, for Node looks at that before it hangs up.
      for (const socket of open) {
        if (socket.writableLength > 0 && !socket.timeout) socket.setTimeout(patience)
      }
    }
    const looking = unheld(setInterval(look, looks))
    server.once('close', () => clearInterval(looking))
  })
}
