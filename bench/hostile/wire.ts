import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { adminToken } from './target.ts'

/** How often each status was answered; 0 stands for requests that nobody answered. */
export type Statuses = ReadonlyMap<number, number>

type Headers = Readonly<Record<string, string | number>>

/** Who asks: an address that the server has never seen, as a proxy in front of it would tell. */
export const stranger = (number: number): Headers => ({
  'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
  authorization: 'Bearer demo-admin',
})

/** Who asks: the server's operator. */
export const operator: Headers = { authorization: `Bearer ${adminToken}` }

/** A request as it stands on the wire; a body is JSON. */
export function request(
  method: string,
  path: string,
  headers: Headers = {},
  body?: string,
): string {
  const all = {
    host: 'demo.example',
    ...headers,
    ...(body !== undefined && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`
}

/**
 * Sends requests over one connection, at most `ahead` of them before their answers have come, until
 * all are answered, the connection ends or three minutes have passed.
 */
export function converse(
  port: number,
  requests: Iterable<string>,
  ahead = 100,
  patience = 180_000,
): Promise<Statuses> {
  const statuses = new Map<number, number>()
  const rest = requests[Symbol.iterator]()
  let waiting = 0
  let tail = ''
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1').setEncoding('latin1')
    const count = (status: number, times: number) =>
      times > 0 && statuses.set(status, (statuses.get(status) ?? 0) + times)
    const end = setTimeout(() => socket.destroy(), patience)
    const goOn = () => {
      while (waiting < ahead) {
        const next = rest.next()
        if (next.done) break
        waiting += 1
        socket.write(next.value)
      }
      if (waiting === 0) socket.destroy()
    }
    socket.on('connect', goOn).on('error', () => {})
    socket.on('data', (data: string) => {
      const text = tail + data
      for (const [, status] of text.matchAll(/HTTP\/1\.1 (\d{3}) /g)) {
        count(Number(status), 1)
        waiting -= 1
      }
      // What may be the beginning of the next answer, and no more: nothing is counted twice.
      tail = text.slice(Math.max(0, text.lastIndexOf('HTTP/1.1 ') + 13, text.length - 12))
      goOn()
    })
    socket.on('close', () => {
      clearTimeout(end)
      count(0, waiting)
      resolve(statuses)
    })
  })
}

/** Opens connections, says the same on each, and tells how many are open after a while. */
export async function hold(port: number, count: number, said: string, seconds: number) {
  const sockets = new Set<Socket>()
  for (let opened = 0; opened < count; opened += 1) {
    const socket = connect(port, '127.0.0.1', () => socket.write(said))
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    socket.resume()
  }
  for (let passed = 0; passed < seconds && sockets.size > 0; passed += 1) await sleep(1000)
  const open = sockets.size
  for (const socket of sockets) socket.destroy()
  return open
}

/** What was answered how often: `200 ×30000, 507 ×12`. */
export const told = (...all: readonly Statuses[]): string => {
  const sum = new Map<number, number>()
  for (const [status, times] of all.flatMap((each) => [...each])) {
    sum.set(status, (sum.get(status) ?? 0) + times)
  }
  return [...sum]
    .sort(([a], [b]) => a - b)
    .map(([status, times]) => `${status === 0 ? 'nothing' : status} ×${times}`)
    .join(', ')
}

/** So many requests, each made when its turn comes. */
export function* times(count: number, make: (index: number) => string): Iterable<string> {
  for (let index = 0; index < count; index += 1) yield make(index)
}
