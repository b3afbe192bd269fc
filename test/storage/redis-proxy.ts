import { EventEmitter, once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Stands between a server and redis, and can lose what they say to each other. */
export interface RedisProxy {
  readonly url: string
  /** What is done with what comes from either side of the connections that are there now. */
  hold(side: 'commands' | 'replies', isWanted: (text: string) => boolean): Held
  close(): void
}

export interface Held {
  /** Resolves with what was held, once something was. */
  readonly first: Promise<string>
  /** Ends the connections of the server whose words are held; redis does not hear of it. */
  cut(): void
  /** Lets go on what was held. */
  letGo(): void
}

interface Pair {
  readonly server: Socket
  readonly redis: Socket
}

/** Starts a proxy to a redis at a port of this machine. */
export async function startProxy(port: number): Promise<RedisProxy> {
  const pairs = new Set<Pair>()
  const words = new EventEmitter()
  let holding: ((side: string, text: string) => boolean) | undefined
  const pass = (pair: Pair, side: 'commands' | 'replies') => {
    const [from, to] = side === 'commands' ? [pair.server, pair.redis] : [pair.redis, pair.server]
    const kept: Buffer[] = []
    let isHeld = false
    from.on('data', (data: Buffer) => {
      isHeld ||= holding?.(side, data.toString()) === true
      if (!isHeld) return void to.write(data)
      kept.push(data)
      words.emit('held', data.toString(), pair, () => to.write(Buffer.concat(kept)))
    })
  }
  const listener = createServer((server) => {
    const pair = { server, redis: connect(port, '127.0.0.1') }
    pairs.add(pair)
    for (const socket of [pair.server, pair.redis]) socket.on('error', () => {})
    pair.redis.on('close', () => server.destroy())
    pass(pair, 'commands')
    pass(pair, 'replies')
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    url: `redis://127.0.0.1:${(listener.address() as { port: number }).port}`,
    hold(side, isWanted) {
      const held: { pair: Pair; letGo: () => void }[] = []
      const hear = (_text: string, pair: Pair, letGo: () => void) => held.push({ pair, letGo })
      words.on('held', hear)
      const first = once(words, 'held').then(([text]) => text as string)
      const old = new Set(pairs)
      holding = (which, text) => which === side && isWanted(text) && old.size > 0
      return {
        first,
        cut() {
          holding = undefined
          for (const { pair } of held) pair.server.destroy()
        },
        letGo() {
          holding = undefined
          words.off('held', hear)
          held.at(-1)?.letGo()
        },
      }
    },
    close() {
      listener.close()
      for (const { server, redis } of pairs) for (const each of [server, redis]) each.destroy()
    },
  }
}
