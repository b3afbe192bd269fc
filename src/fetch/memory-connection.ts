import type { Server } from 'node:http'
import { type Duplex, duplexPair } from 'node:stream'

/**
 * Connects to a server in the same process, without a socket: what goes over it is HTTP all the same,
 * so that whoever asks is answered, kept waiting and hung up on as over the network.
 * @returns the client's end.
 */
export function connectTo(server: Server): Duplex {
  const [here, there] = duplexPair()
  // Either end goes with the other, as those of a socket do.
  here.once('close', () => there.destroy())
  there.once('close', () => here.destroy())
  // Both ends may find out that the other has gone while they still write.
  there.on('error', () => {})
  server.emit('connection', Object.assign(there, { remoteAddress: '127.0.0.1' }))
  return here
}
