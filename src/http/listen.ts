import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Listens, under the name localhost at all of its addresses: some clients try only the one of IPv6.
 * Connections that come to another address than the first are handed to the same server.
 * @returns the URL of the first.
 */
export async function listen(
  app: Pick<FastifyInstance, 'listen' | 'server' | 'doors'>,
  { port, host }: { readonly port: number; readonly host: string },
  addressesOf = local,
): Promise<string> {
  if (host !== 'localhost') return app.listen({ port, host })
  const [first = host, ...others] = await addressesOf(host)
  const url = await app.listen({ port, host: first })
  for (const other of others) {
    // As servers of HTTP do.
    const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
      app.server.emit('connection', socket),
    )
    const opened = once(door.listen(Number(new URL(url).port), other), 'listening')
    // Where this machine lacks the address, as many lack IPv6, the others do.
    if (await opened.then(() => true).catch(() => false)) app.doors.push(door)
  }
  return url
}

const local = async (name: string): Promise<string[]> =>
  (await lookup(name, { all: true })).map(({ address }) => address)
