import type { FastifyReply } from 'fastify'

/** Ends a connection as a crash does: by a reset, without another word. */
export function cut(reply: FastifyReply): void {
  reply.hijack()
  const { socket } = reply.raw
  if (socket !== null && 'resetAndDestroy' in socket) socket.resetAndDestroy()
  else reply.raw.destroy()
}

/** Ends a connection once all that was written to it is sent, as if that had been everything. */
export function hangUp({ raw }: FastifyReply): void {
  const { socket } = raw
  if (socket !== null && 'destroySoon' in socket) socket.destroySoon()
  else raw.destroy()
}
