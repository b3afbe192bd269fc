import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { journalOf } from '../../src/journal/journal.ts'
import { eventually } from '../eventually.ts'
import { growth } from '../growth.ts'

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const own = 'Host: 127.0.0.1\r\nAuthorization: Bearer demo-admin\r\n'
const closing = 'Connection: close\r\n'

const app = createApp({ fixture: 'docs' })
let port = 0
beforeAll(async () => {
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => app.close())

const open: Socket[] = []
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy()
})

/** A connection that the client leaves open, whatever the server does. */
function talk(...sent: string[]) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  const said = { socket, text: '' }
  open.push(socket)
  socket.on('data', (data) => {
    said.text += data
  })
  socket.on('error', () => {})
  for (const text of sent) socket.write(text)
  return said
}

const answerTo = async (...sent: string[]) => {
  const said = talk(...sent)
  await once(said.socket, 'end')
  return said.text
}

const entriesOf = (sandbox: string) => {
  const found = app.sandboxes.find(sandbox)
  return (found && journalOf(found)?.entries()) ?? []
}

describe('CONNECT', () => {
  it.each([details, 'other.example:443'])('is told that this is no proxy: %s', async (where) => {
    const answer = await answerTo(`CONNECT ${where} HTTP/1.1\r\n${own}\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('This is no proxy')
  })
})

describe('a content type that is none', () => {
  it.each(['', ';', 'json', 'text/', '/json', 'application/json, text/plain', 'application /json'])(
    'is refused like any other that is not JSON: "%s"',
    async (type) => {
      const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
      const head = `PATCH ${details} HTTP/1.1\r\n${own}${closing}Content-Type: ${type}\r\n`
      const answer = await answerTo(`${head}Content-Length: 2\r\n\r\n{}`)
      expect(answer).toMatch(/^HTTP\/1\.1 415 /)
      expect(answer).toContain('Send Content-Type: application/json.')
      expect(answer).toContain('cybercert.common.unsupported-media-type')
      expect(log).not.toHaveBeenCalled()
      log.mockRestore()
    },
  )

  it('matters to nobody where there is no body', async () => {
    const head = `PATCH ${details} HTTP/1.1\r\n${own}${closing}Content-Type: json\r\n`
    expect(await answerTo(`${head}Content-Length: 0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await answerTo(`${head}\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
  })
})

describe('a body that is too large', () => {
  it.each([
    [413, details],
    [404, '/api/v1/nope'],
    [404, '/nope'],
    [413, '/_dublor/sandboxes/large'],
    [404, '/_dublor/nope'],
  ])('is answered %i while it is sent, and the client may go on: %s', async (status, path) => {
    const head = `PUT ${path} HTTP/1.1\r\n${own}Content-Type: application/json\r\n`
    const said = talk(`${head}Content-Length: 3000000\r\n\r\n`)
    await eventually(() => expect(said.text).toContain(`HTTP/1.1 ${status} `))
    said.socket.write(' '.repeat(3_000_000))
    said.socket.write(`GET /_dublor/health HTTP/1.1\r\n${own}\r\n`)
    await eventually(() => expect(said.text).toContain('"status":"ok"'))
  })
})

describe('what is no HTTP', () => {
  it.each([
    ['a method that there is not', `FOO / HTTP/1.1\r\n${own}\r\n`, 'Invalid method'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00', 'without TLS'],
    [
      'two lengths',
      `PUT / HTTP/1.1\r\n${own}Content-Length: 2\r\nContent-Length: 3\r\n\r\n`,
      'Dup',
    ],
    ['too many headers', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '16384 bytes'],
  ])('is answered with what is wrong: %s', async (_what, sent, says) => {
    expect(await answerTo(sent)).toContain(says)
  })

  it('keeps no connection that the client leaves open', async () => {
    const arrived = once(app.server, 'connection') as Promise<[Socket]>
    talk('GARBAGE\r\n\r\n')
    const [socket] = await arrived
    await once(socket, 'close')
  })

  it('does not stand in the middle of an answer that has begun', async () => {
    const drip = `GET ${details} HTTP/1.1\r\n${own}Dublor-Fault: drip=600000\r\n\r\n`
    const said = talk(drip)
    await eventually(() => expect(said.text).toContain('\r\n\r\n{'))
    said.socket.write('GARBAGE\r\n\r\n')
    await once(said.socket, 'end')
    expect(said.text.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })
})

describe('headers beyond the thousandth', () => {
  const many = Array.from({ length: 1200 }, (_, n) => `a${n}:1\r\n`).join('')

  it('show a proxy to the control plane', async () => {
    const head = `GET /_dublor/personas HTTP/1.1\r\nHost: 127.0.0.1\r\n${closing}`
    expect(await answerTo(`${head}${many}\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
    const proxied = await answerTo(`${head}${many}X-Forwarded-For: 192.0.2.7\r\n\r\n`)
    expect(proxied).toMatch(/^HTTP\/1\.1 403 /)
  })

  it('name a sandbox', async () => {
    const head = `GET ${details} HTTP/1.1\r\n${own}${closing}${many}`
    expect(await answerTo(`${head}Dublor-Sandbox: mine\r\n\r\n`)).toContain('dublor-sandbox: mine')
  })
})

describe('a client that goes away in the middle of a body', () => {
  it.each(['application/json', 'text/plain'])(
    'of %s is noted as not answered, and nothing is logged',
    async (type) => {
      const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
      const sandbox = type.replace('/', '-')
      const arrived = once(app.server, 'request')
      const head = `PATCH ${details} HTTP/1.1\r\n${own}Dublor-Sandbox: ${sandbox}\r\n`
      const { socket } = talk(`${head}Content-Type: ${type}\r\nContent-Length: 500\r\n\r\n{"in`)
      await arrived
      await turn()
      socket.destroy()
      await eventually(() => expect(entriesOf(sandbox)).toHaveLength(1))
      expect(entriesOf(sandbox)).toMatchObject([{ status: 0, answered: undefined }])
      expect(log).not.toHaveBeenCalled()
      log.mockRestore()
    },
  )
})

describe('what is large without being too large', () => {
  /** Names of two letters and more, as short as they can be. */
  const names = (length: number) => {
    let text = ''
    for (let n = 0; text.length < length; n += 1) text += `${n.toString(36)} `
    return text.trim().split(' ')
  }
  const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }

  /** Between what grows evenly and what grows with the square. */
  const evenly = 24

  it('holds nobody up: a journal of queries of thousands of parameters', async () => {
    const read = async (size: number) => {
      const url = `/~queries-${size}/api/v1/customers?${names(size).join('&')}`
      for (let count = 0; count < 5; count += 1) await app.inject({ url, headers })
      const { statusCode } = await app.inject(`/_dublor/sandboxes/queries-${size}/requests`)
      expect(statusCode).toBe(200)
    }
    expect(await growth(15_000, read)).toBeLessThan(evenly)
  })

  it('holds nobody up: a header of spaces', async () => {
    const send = async (size: number) => {
      const spaces = ' '.repeat(size)
      for (const name of ['dublor-fault', 'prefer']) {
        const sent = { ...headers, [name]: `code=a${spaces}b${spaces}c` }
        for (let count = 0; count < 20; count += 1) {
          await app.inject({ url: details, headers: sent })
        }
      }
    }
    expect(await growth(15_000, send)).toBeLessThan(evenly)
  })
})
