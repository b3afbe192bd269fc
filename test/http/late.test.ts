import { EventEmitter, once } from 'node:events'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { clientError, patience } from '../../src/http/client-error.ts'
import { makeServer } from '../../src/http/make-server.ts'
import { eventually } from '../eventually.ts'
import { answerTo, talk } from './wire.ts'

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const own =
  'Host: 127.0.0.1\r\nAuthorization: Bearer demo-admin\r\nContent-Type: application/json\r\n'

const app = createApp({ fixture: 'docs' })
let port = 0
beforeAll(async () => {
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  // Whoever is looked at is late.
  app.server.headersTimeout = 1
  app.server.requestTimeout = 1
})
afterAll(() => app.close())

const body = (method: string, path: string, more = '') =>
  `${method} ${path} HTTP/1.1\r\n${own}${more}Content-Length: 100\r\n\r\n{`

describe('a request that does not arrive in time', () => {
  it.each([
    ['its head', `GET ${details} HTTP/1.1\r\nHost: 127`],
    ['its body', body('PATCH', details)],
    ['its body', body('PUT', '/api/customers/1')],
    ['its body', body('PUT', '/_dublor/sandboxes/x')],
    ['its body', body('POST', '/nope')],
  ])('is answered 408, with how long it may take: %s of %s', async (_what, sent) => {
    const answer = await answerTo(port, '127.0.0.1', sent)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(JSON.parse(answer.split('\r\n\r\n')[1] as string).message).toContain('within 120')
  })
})

/** Resolves once it was looked whether somebody is late. */
const looked = () => answerTo(port, '127.0.0.1', body('PATCH', details))

describe('a request that is kept waiting', () => {
  const waits = 'Dublor-Fault: latency=600000\r\n'

  it.each([
    ['has no body', `GET ${details} HTTP/1.1\r\n${own}${waits}\r\n`],
    ['has all of its body here', `${body('PATCH', details, waits)}${' '.repeat(98)}}`],
    [
      'has a body of which nothing more is read meanwhile',
      `PATCH ${details} HTTP/1.1\r\n${own}${waits}Content-Length: 900000\r\n\r\n{${' '.repeat(500_000)}`,
    ],
  ])('is not late if it %s', async (_what, sent) => {
    const arrived = once(app.server, 'request')
    const said = talk(port, '127.0.0.1', sent)
    await arrived
    await looked()
    await looked()
    expect([said.text, said.socket.readableEnded]).toEqual(['', false])
    said.socket.destroy()
  })
})

describe('a body that was not read while its request waited', () => {
  const stalled = (complete: boolean) =>
    Object.assign(new EventEmitter(), {
      isPaused: vi.fn().mockReturnValueOnce(true).mockReturnValue(false),
      writable: true,
      destroyed: false,
      parser: { incoming: { complete, headers: {} } },
      end: vi.fn(),
      destroy: vi.fn(),
    })
  const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })

  it.each([
    [false, 1],
    [true, 0],
  ])('has its time again from then on; complete: %s', (complete, times) => {
    vi.useFakeTimers()
    const socket = stalled(complete)
    clientError(late, socket as unknown as Socket)
    vi.advanceTimersByTime(10 * patience.whole)
    expect(socket.end).not.toHaveBeenCalled()
    socket.emit('resume')
    vi.advanceTimersByTime(patience.whole - 1)
    expect(socket.end).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(socket.end).toHaveBeenCalledTimes(times)
    vi.useRealTimers()
  })
})

describe('a server that closes', () => {
  it('waits for nobody who has not asked anything', async () => {
    const closing = createApp({ fixture: 'docs' })
    const port = Number(new URL(await closing.listen({ port: 0, host: '127.0.0.1' })).port)
    const arrived = new Promise<void>((resolve) => {
      let missing = 2
      closing.server.on('connection', () => {
        missing -= 1
        if (missing === 0) resolve()
      })
    })
    talk(port, '127.0.0.1', '')
    talk(port, '127.0.0.1', 'GET /api/v1/customers HTTP/1.1\r\nHost: x\r\n')
    await arrived
    // No time passes: whatever it had to wait for would never come.
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] })
    await closing.close()
    vi.useRealTimers()
  })

  it('does not wait for ever for a body', async () => {
    const closing = createApp({ fixture: 'docs' })
    const url = await closing.listen({ port: 0, host: '127.0.0.1' })
    const arrived = once(closing.server, 'request')
    const said = talk(Number(new URL(url).port), '127.0.0.1', body('PATCH', details))
    await arrived
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let closed = false
    const close = closing.close().then(() => {
      closed = true
    })
    while (!closed) {
      vi.advanceTimersByTime(1_000)
      await new Promise(setImmediate)
    }
    vi.useRealTimers()
    await close
    await eventually(() => expect(said.socket.readableEnded || said.socket.destroyed).toBe(true))
  })
})

it('a server has patience for so long with a head, and with all of a request', () => {
  const { headersTimeout, requestTimeout } = makeServer(() => {})
  expect([headersTimeout, requestTimeout]).toEqual([30_000, 120_000])
})
