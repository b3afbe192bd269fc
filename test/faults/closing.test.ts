import { EventEmitter, once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { App } from '../../src/app.ts'
import { pause } from '../../src/faults/pause.ts'
import { Closing } from '../../src/http/closing.ts'
import { journalOf } from '../../src/journal/journal.ts'
import { eventually } from '../eventually.ts'
import { details, stage } from './client.ts'

const head = (sandbox: string) =>
  `GET ${details} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer demo-admin\r\nDublor-Sandbox: ${sandbox}\r\n\r\n`

/** Resolves once so many requests have come to the server. */
const come = (app: App, count: number) =>
  new Promise<void>((resolve) => {
    let left = count
    app.server.on('request', () => {
      left -= 1
      if (left === 0) resolve()
    })
  })

/** Resolves once an answer's connection has ended, as the server sees it. */
const left = (app: App) =>
  new Promise((resolve) => {
    app.server.once('request', (_request, answer) => answer.once('close', resolve))
  })

/** What the journal tells of a sandbox once it tells anything. */
const told = (app: App, sandbox: string) => journalOf(app.sandboxes.pick(sandbox))?.entries() ?? []

describe('a client that goes away while it is kept waiting', () => {
  it('is not waited for, and its request is not carried out', async () => {
    const { app, url, put } = await stage()
    await put('x', [{ fault: { latency: 600_000 } }])
    const waiting = come(app, 1)
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(head('x'))
    await waiting
    socket.destroy()
    await eventually(() => expect(told(app, 'x')).toHaveLength(1))
    expect(told(app, 'x')).toMatchObject([{ status: 0, faults: ['latency'], answered: undefined }])
    await app.close()
  })

  it('is not waited for in the middle of a slow answer either', async () => {
    const { app, url, put } = await stage()
    await put('x', [{ fault: { drip: { bytes: 1, every: 600_000 } } }])
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const gone = left(app)
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(head('x'))
    await once(socket, 'data')
    const waiting = vi.getTimerCount()
    socket.destroy()
    await gone
    await new Promise(setImmediate)
    expect(vi.getTimerCount()).toBeLessThan(waiting)
    vi.useRealTimers()
    await app.close()
  })
})

describe('a server that closes', () => {
  it('answers at once whom it keeps waiting', async () => {
    const { app, ask, put } = await stage()
    await put('x', [{ match: { method: 'GET' }, fault: { latency: 600_000 } }])
    const all = come(app, 20)
    const waiting = Array.from({ length: 20 }, () => ask('x'))
    await all
    await ask('x', { method: 'PATCH', body: { industry: 'Food' } })
    await app.close()
    for (const { status, text } of await Promise.all(waiting)) {
      expect(status).toBe(200)
      expect(JSON.parse(text).industry).toBe('Food')
    }
  })

  it('sends the rest of a slow answer at once', async () => {
    const { app, url, put } = await stage()
    await put('x', [{ fault: { drip: 600_000 } }])
    const answer = await fetch(`${url}/~x${details}`, {
      headers: { authorization: 'Bearer demo-admin' },
    })
    const text = answer.text()
    await app.close()
    expect(JSON.parse(await text).id).toBe(1)
  })
})

describe('a pause', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  const begin = () => {
    const answer = new EventEmitter()
    const closing = new Closing()
    const paused = pause(600_000, answer as ServerResponse, closing)
    return { answer, closing, paused }
  }
  const nothingLeft = (answer: EventEmitter) => {
    expect(vi.getTimerCount()).toBe(0)
    expect(answer.listenerCount('close')).toBe(0)
  }

  it('ends after its time', async () => {
    const { answer, paused } = begin()
    vi.advanceTimersByTime(599_999)
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(1)
    expect(await paused).toBeUndefined()
    nothingLeft(answer)
  })

  it('ends when nobody is there any more', async () => {
    const { answer, paused } = begin()
    answer.emit('close')
    expect(await paused).toBe('gone')
    nothingLeft(answer)
  })

  it('ends when the server closes', async () => {
    const { answer, closing, paused } = begin()
    closing.begin()
    expect(await paused).toBeUndefined()
    nothingLeft(answer)
  })

  it('does not begin where the server closes already', async () => {
    const answer = new EventEmitter()
    const closing = new Closing()
    closing.begin()
    expect(await pause(600_000, answer as ServerResponse, closing)).toBeUndefined()
    nothingLeft(answer)
  })
})

describe('a request without a socket', () => {
  const ask = { url: details, headers: { authorization: 'Bearer demo-admin' } }
  const asked = (fault: string) => ({ ...ask, headers: { ...ask.headers, 'dublor-fault': fault } })

  it.each(['reset', 'lost-answer', 'truncate', 'reset-midway'])(
    'fails with %s too',
    async (fault) => {
      const { app } = await stage()
      await expect(app.inject(asked(fault))).rejects.toThrow('response destroyed')
      await app.close()
    },
  )

  it.each(['drip=1', 'content-type=text/html', 'latency=1'])(
    'is answered with %s',
    async (fault) => {
      const { app } = await stage()
      const { statusCode, body } = await app.inject(asked(fault))
      expect(statusCode).toBe(200)
      expect(JSON.parse(body).id).toBe(1)
      await app.close()
    },
  )
})
