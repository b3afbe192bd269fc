import type { FastifyInstance } from 'fastify'
import { isLoopback } from './stranger.ts'

/** Tells whether other machines can reach a server, by the address at which it listens. */
export function openToOthers({ server }: FastifyInstance): () => boolean {
  let isOpen = false
  // Remembered, because a server that closes has no address any more, and still answers.
  server.on('listening', () => {
    const at = server.address()
    isOpen = typeof at === 'object' && at !== null && !isLoopback(at.address)
  })
  return () => isOpen
}
