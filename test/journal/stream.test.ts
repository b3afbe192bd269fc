import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { eventually } from '../eventually.ts'

const path = '/api/v1/customers'
const stream = '/_dublor/sandboxes/default/requests/stream'
const headers = { authorization: 'Bearer YOUR_API_KEY' }

/** The parts of a stream that are separated by empty lines, one by one as they come. */
async function* partsOf(answer: Response) {
  let rest = ''
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    rest += new TextDecoder().decode(chunk)
    const parts = rest.split('\n\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
}

interface Event {
  readonly id: number
  readonly event: string
  readonly data: { id: number; request: { url: string }; why: unknown }
}

async function* eventsOf(answer: Response): AsyncGenerator<Event> {
  for await (const part of partsOf(answer)) {
    const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/, 2)))
    if ('event' in fields) {
      yield { id: Number(fields['id']), event: fields['event'], data: JSON.parse(fields['data']) }
    }
  }
}

let app: App
let url: string
const controllers: AbortController[] = []
const begin = async () => {
  app = createApp({ fixture: 'docs' })
  url = await app.listen({ port: 0 })
}
const follow = async (suffix = '', more: Record<string, string> = {}) => {
  const controller = new AbortController()
  controllers.push(controller)
  const answer = await fetch(url + stream + suffix, { headers: more, signal: controller.signal })
  return { answer, events: eventsOf(answer), controller }
}
const ask = (suffix = '') => fetch(url + path + suffix, { headers }).then((answer) => answer.text())
const next = async (events: AsyncGenerator<Event>) => (await events.next()).value as Event

beforeAll(begin)
afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort()
})
afterAll(() => app.close())

describe('GET /_dublor/sandboxes/:name/requests/stream', () => {
  it('sends every request as it is answered', async () => {
    const { answer, events } = await follow()
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    await ask('?page=1')
    await ask('/nobody')
    const first = await next(events)
    const second = await next(events)
    expect(first).toMatchObject({ event: 'request', data: { request: { url: `${path}?page=1` } } })
    expect(first.data.id).toBe(first.id)
    expect(second).toMatchObject({ id: first.id + 1, data: { why: { en: expect.any(String) } } })
    const listed = await fetch(`${url}/_dublor/sandboxes/default/requests?since=${first.id - 1}`)
    expect(((await listed.json()) as { requests: unknown }).requests).toEqual([
      first.data,
      second.data,
    ])
  })

  it('begins behind the event that the reader knows last', async () => {
    await ask('?page=1')
    await ask('?page=2')
    const requests = `${url}/_dublor/sandboxes/default/requests`
    const list = (await (await fetch(requests)).json()) as { requests: { id: number }[] }
    const newest = list.requests.at(-1)?.id ?? 0
    const byHeader = await follow('', { 'last-event-id': String(newest - 1) })
    expect((await next(byHeader.events)).id).toBe(newest)
    const byQuery = await follow(`?since=${newest - 2}`)
    expect((await next(byQuery.events)).id).toBe(newest - 1)
    const both = await follow('?since=0', { 'last-event-id': String(newest - 1) })
    expect((await next(both.events)).id).toBe(newest)
  })

  it('sends only what is asked for', async () => {
    const { events } = await follow('?status=4xx&method=GET')
    await ask()
    await ask('/nobody')
    expect(await next(events)).toMatchObject({ data: { answer: { status: 404 } } })
  })

  it('hears of a sandbox that is made only later', async () => {
    const controller = new AbortController()
    controllers.push(controller)
    const later = stream.replace('default', 'later')
    const answer = await fetch(url + later, { signal: controller.signal })
    await fetch(url + path, { headers: { ...headers, 'dublor-sandbox': 'later' } })
    expect((await next(eventsOf(answer))).id).toBe(1)
  })

  it('lets go of a reader that leaves', async () => {
    const asked = once(app.server, 'request') as Promise<[unknown, ServerResponse]>
    const { controller } = await follow()
    const [, response] = await asked
    const write = vi.spyOn(response, 'write')
    await ask()
    expect(write).toHaveBeenCalledTimes(1)
    controller.abort()
    await once(response, 'close')
    await ask()
    expect(write).toHaveBeenCalledTimes(1)
  })

  it('keeps a silent stream alive', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const { answer } = await follow()
      const parts = partsOf(answer)
      expect((await parts.next()).value).toBe('retry: 1000')
      vi.advanceTimersByTime(15_000)
      expect((await parts.next()).value).toBe(':')
    } finally {
      vi.useRealTimers()
    }
  })

  it('takes little memory for a reader that does not read', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.pause()
    const [[, response]] = (await Promise.all([
      once(app.server, 'request'),
      socket.write(`GET ${stream} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`),
    ])) as [[unknown, ServerResponse], unknown]
    const payload = { company_name: 'x'.repeat(60_000) }
    await eventually(async () => {
      for (let count = 0; count < 20; count += 1) {
        await app.inject({ method: 'POST', url: path, headers, payload })
      }
      expect(response.writableNeedDrain).toBe(true)
    })
    for (let count = 0; count < 50; count += 1) {
      await app.inject({ method: 'POST', url: path, headers, payload })
    }
    expect(response.writableLength).toBeLessThan(400_000)
    socket.destroy()
  })

  it.each(['?status=abc', '?since=-1', '?limit=5', '?colour=red'])('refuses %s', async (suffix) => {
    const { answer } = await follow(suffix)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  it('is open to GET only', async () => {
    const answer = await fetch(url + stream, { method: 'HEAD' })
    expect(answer.status).toBe(405)
  })

  it('ends at once where the server is closing already', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const start = `Host: 127.0.0.1\r\n`
    socket.write(`GET /_dublor/health HTTP/1.1\r\n${start}\r\nGET ${stream} HTTP/1.1\r\n${start}`)
    await once(socket, 'data')
    const closed = app.close()
    await eventually(() => expect(app.server.listening).toBe(false))
    socket.write('\r\n')
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toContain('text/event-stream')
    await closed
    socket.destroy()
    await begin()
  })

  it('ends when the server closes, which does not wait for it', async () => {
    const { events, answer } = await follow()
    await app.close()
    expect((await events.next()).done).toBe(true)
    expect(answer.body).not.toBeNull()
    await begin()
  })
})

describe('more streams than there may be', () => {
  it('are refused, until one ends', async () => {
    const many = createApp({ fixture: 'docs' })
    const open = () => many.inject({ url: stream, payloadAsStream: true })
    const streams = []
    for (let count = 0; count < 1_000; count += 1) streams.push(await open())
    const refused = await many.inject(stream)
    expect(refused.statusCode).toBe(503)
    expect(refused.json().detail).toContain('1000 streams are open')
    streams[0]?.raw.res.destroy()
    await new Promise(setImmediate)
    expect((await open()).statusCode).toBe(200)
    await many.close()
  })
})
