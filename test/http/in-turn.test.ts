import { once } from 'node:events'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { inTurn } from '../../src/http/in-turn.ts'
import { eventually } from '../eventually.ts'
import { slowly } from '../slowly.ts'

const get = (path: string | number) => `GET /${path} HTTP/1.1\r\nHost: x\r\n\r\n`
const post = (path: string | number) =>
  `POST /${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody`
const range = (count: number) => Array.from({ length: count }, (_, place) => place)

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.emit('close')
})

/** A server whose connections are made here, so that what comes in one piece is known. */
function serve(handler: RequestListener) {
  const server = createServer(inTurn(handler))
  servers.push(server)
  // Makes Node look after connections as if it listened.
  server.emit('listening')
  return (...pieces: string[]) => {
    const said = { text: '', socket: undefined as unknown as Socket }
    const socket = new Duplex({
      read() {
        // Later, as from a real socket.
        const piece = pieces.shift()
        if (piece !== undefined) setImmediate(() => this.push(piece))
      },
      write(chunk, _encoding, done) {
        said.text += chunk
        done()
      },
    })
    said.socket = socket as unknown as Socket
    server.emit('connection', socket)
    return said
  }
}

/** A server that answers nothing by itself. */
function waitingServer() {
  const begun: { path: string; answer: ServerResponse }[] = []
  const connect = serve((request, answer) => {
    request.resume()
    begun.push({ path: request.url ?? '', answer })
  })
  return { begun, connect }
}

describe('requests that come before the one in front of them is answered', () => {
  it('are worked on one after the other', async () => {
    const { begun, connect } = waitingServer()
    const said = connect(get('a') + get('b') + get('c'))
    for (const path of ['/a', '/b', '/c']) {
      await eventually(() => expect(begun.at(-1)?.path).toBe(path))
      begun.at(-1)?.answer.end(`answer to ${path}`)
    }
    await eventually(() => expect(said.text).toContain('answer to /c'))
    expect(begun).toHaveLength(3)
    expect(said.text.match(/answer to \/./g)).toEqual([
      'answer to /a',
      'answer to /b',
      'answer to /c',
    ])
  })

  it.each([
    ['without bodies', get],
    ['with bodies', post],
  ])(
    'are all answered in the end, %s, and no more is read than is worked on',
    async (_what, one) => {
      let answered = 0
      let first: (() => void) | undefined
      const pieces = range(300).map((piece) =>
        range(10)
          .map((n) => one(piece * 10 + n))
          .join(''),
      )
      const connect = serve((request, answer) => {
        const end = () =>
          answer.end(`<${request.url}>`, () => {
            answered += 1
          })
        request.resume().once('end', () => {
          if (first === undefined) first = end
          else end()
        })
      })
      const said = connect(...pieces)
      await eventually(() => expect(first).toBeDefined())
      await eventually(() => expect(said.socket.isPaused()).toBe(true))
      for (let turns = 0; turns < 50; turns += 1) await new Promise(setImmediate)
      expect(answered).toBe(0)
      expect(said.socket.isPaused()).toBe(true)
      first?.()
      await eventually(() => expect(answered).toBe(3_000))
      expect(said.text.match(/<\/\d+>/g)).toEqual(range(3_000).map((n) => `</${n}>`))
    },
  )

  it('let others have their turn, on however many connections they came', async () => {
    let answered = 0
    const connect = serve((request, answer) => {
      request.resume().once('end', () =>
        answer.end('x', () => {
          answered += 1
        }),
      )
    })
    const all = async () => {
      for (const _ of range(20)) connect(range(50).map(post).join(''))
      await eventually(() => expect(answered).toBe(1000))
    }
    const { turns, most } = await slowly(all, () => answered)
    expect(turns).toBeGreaterThan(50)
    expect(most).toBeLessThan(50)
  })
})

describe('a connection on which too many requests wait', () => {
  it('is ended, and told why', async () => {
    const { begun, connect } = waitingServer()
    const said = connect(range(2_000).map(get).join(''))
    await eventually(() => expect(said.text).toMatch(/^HTTP\/1\.1 503 /))
    expect(said.text).toContain('Too many requests wait on this connection')
    expect(begun).toHaveLength(1)
    await once(said.socket, 'close')
  })

  it('is counted no longer when it is gone', async () => {
    const { connect } = waitingServer()
    for (const _round of range(30)) {
      const said = connect(range(900).map(get).join(''))
      await once(said.socket, 'pause')
      await new Promise(setImmediate)
      expect(said.text).toBe('')
      said.socket.destroy()
      await once(said.socket, 'close')
    }
  })

  it('counts with all others', async () => {
    const { connect } = waitingServer()
    const all = range(23).map(() => connect(range(900).map(get).join('')))
    await eventually(() => expect(all.at(-1)?.text).toMatch(/^HTTP\/1\.1 503 /))
    expect(all[0]?.text).toBe('')
    for (const { socket } of all) socket.destroy()
  })
})
