import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { eventsIn } from '../../src/cli/log/events.ts'
import { lineOf } from '../../src/cli/log/line.ts'
import type { ShownEntry } from '../../src/journal/shown-entry.ts'
import { isInColour, painting } from '../../src/paint.ts'
import { eventually } from '../eventually.ts'
import { runHere, startCommand } from './run-command.ts'

const uuid = '550e8400-e29b-41d4-a716-446655440000'
const details = `/api/v1/customers/${uuid}/details`
let app: App
let url: string
const ask = (method: 'PATCH' | 'PUT', token: string, sandbox = 'default') =>
  app.inject({
    method,
    url: details,
    headers: { authorization: `Bearer ${token}`, 'dublor-sandbox': sandbox },
    payload: { industry: 'Food' },
  })
const log = (...args: readonly string[]) => runHere(['log', '--url', url, ...args])

beforeAll(async () => {
  app = createApp({ fixture: 'docs' })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
  await ask('PATCH', 'demo-admin')
  await ask('PATCH', 'demo-nobody')
  await ask('PUT', 'demo-admin', 'other')
})
afterAll(() => app.close())

describe('dublor log', () => {
  it('says of each request in one line what was answered, and why', async () => {
    const { code, out, err } = await log()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [written, refused, ...others] = out.trimEnd().split('\n')
    expect(others).toEqual([])
    expect(written).toMatch(
      /^\d\d:\d\d:\d\d #1 PATCH \/api\/v1\/\S+\/details 200 documented demo-admin [\d.]+ ms — PATCH changed 1 field of details 1, kept \d+\.$/,
    )
    expect(refused).toMatch(/ #2 PATCH \S+ 403 \w+ demo-nobody [\d.]+ ms — 403: demo-nobody /)
  })

  it('shows the sandbox and the requests that are asked for', async () => {
    expect((await log('--sandbox', 'other')).out).toMatch(/^\S+ #1 PUT .+\n$/)
    expect((await log('--status', '4xx')).out).toMatch(/^\S+ #2 PATCH .+\n$/)
    expect((await log('--limit', '1')).out).toMatch(/^\S+ #2 PATCH .+\n$/)
    expect((await log('--sandbox', 'nobody')).out).toBe('')
  })

  it('prints entries as the control plane has them', async () => {
    const { out } = await log('--json')
    const { requests } = (await app.inject('/_dublor/sandboxes/default/requests')).json()
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(requests)
  })

  it.each([
    [['--status', 'red'], 'answers 400'],
    [['--method', 'PATCHY'], 'There is no method "PATCHY"'],
    [['--sandbox', 'a/b'], 'answers 4'],
    [['--since', '1'], "Unknown option '--since'"],
    [['--url', 'http://127.0.0.1:1'], 'no server answers at http://127.0.0.1:1'],
  ])('refuses %j with exit code 2 and says what to do', async (args, message) => {
    const { code, out, err } = await log(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it('follows what is asked, and says when the server has ended', async () => {
    const own = createApp({ fixture: 'docs' })
    const at = await own.listen({ port: 0, host: '127.0.0.1' })
    await own.inject('/api/v1/customers?page=1')
    const running = await startCommand(['log', '--url', at, '--follow'])
    await eventually(() => expect(running.printed.out).toMatch(/ #1 GET .*\n$/))
    await own.inject('/api/v1/customers?page=2')
    await eventually(() => expect(running.printed.out).toMatch(/ #2 GET .*\n$/))
    expect(running.printed.out).not.toContain('\u001b')
    await own.close()
    expect(await running.ended).toBe(0)
    expect(running.printed.err).toBe(`dublor: ${at} has ended.\n`)
  })

  it('ends quietly once nobody reads what it prints', async () => {
    const running = await startCommand([
      'log',
      '--url',
      url,
      '--sandbox',
      'left',
      '--follow',
      '--json',
    ])
    await ask('PUT', 'demo-admin', 'left')
    await eventually(() => expect(running.printed.out).toContain('"id":1'))
    running.process.stdout?.destroy()
    const ended = running.ended
    let isOver = false
    once(running.process, 'exit').then(() => {
      isOver = true
    })
    await eventually(async () => {
      await ask('PUT', 'demo-admin', 'left')
      expect(isOver).toBe(true)
    })
    expect(await ended).toBe(141)
    expect(running.printed.err).toBe('')
  })
})

describe('a line of the log', () => {
  const entry = {
    ...{ id: 7, at: '2025-11-20T12:00:00Z', milliseconds: 1.5, basis: null, persona: null },
    ...{ write: [], faults: ['latency', 'reset'], why: { en: 'So\nit is.', tr: 'Öyle\u202E.' } },
    request: { method: 'GET', url: '/a\u001b[31m' },
    answer: { status: 0 },
  } as unknown as ShownEntry

  it('is one line that shows what could not be seen, in the language of whoever looks', () => {
    const plain = painting(false)
    expect(lineOf(entry, plain, 'en')).toMatch(
      / #7 GET \/aU\+001B\[31m 0 1\.5 ms — So it is\. latency, reset\.$/,
    )
    expect(lineOf(entry, plain, 'tr')).toContain('— ÖyleU+202E. latency')
  })

  it('is coloured on a terminal, unless that is not wanted', () => {
    expect(lineOf(entry, painting(true), 'en')).toContain('\u001b[31m0\u001b[0m')
    const stdout = { isTTY: true } as NodeJS.WriteStream & { fd: 1 }
    expect(isInColour({ stdout, env: {} })).toBe(true)
    expect(isInColour({ stdout, env: { NO_COLOR: '1' } })).toBe(false)
    expect(isInColour({ stdout: { ...stdout, isTTY: false } as never, env: {} })).toBe(false)
  })
})

describe('server-sent events', () => {
  it('are read however they are cut', async () => {
    const bytes = new TextEncoder().encode(
      'retry: 1000\n\n:\n\nid: 1\nevent: request\ndata: {"a":"ş: b"}\n\nevent: missed\ndata: 2\n\n',
    )
    const byByte = async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte)
    }
    const events = []
    for await (const event of eventsIn(byByte())) events.push(event)
    expect(events).toEqual([
      { event: 'request', data: '{"a":"ş: b"}' },
      { event: 'missed', data: '2' },
    ])
  })
})
