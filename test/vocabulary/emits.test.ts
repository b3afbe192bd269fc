import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Callbacks } from '../../src/http/callbacks.ts'
import { NotStored } from '../../src/sandbox/storage.ts'
import { eventually } from '../eventually.ts'
import { open } from './library/open.ts'

interface Called {
  readonly request: IncomingMessage
  readonly body: string
  readonly answer: ServerResponse
}

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** Somebody who waits to be called, and answers when the test does. */
async function somebody() {
  const calls: Called[] = []
  const server = createServer(async (request, answer) => {
    let body = ''
    for await (const part of request.setEncoding('utf8')) body += part
    calls.push({ request, body, answer })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { calls, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function libraryWith(callbacks: readonly string[]) {
  const library = await open({ callbacks })
  ends.push(() => library.app.close())
  return library
}

const emitted = async (library: Awaited<ReturnType<typeof open>>) =>
  (await library.newest()).emitted

describe('a call that a request leads to', () => {
  it('follows the answer, which does not wait for it, and the journal tells what became of it', async () => {
    const { calls, origin } = await somebody()
    const library = await libraryWith([origin])
    const callback = `${origin}/hook?token=secret`
    expect((await library.post('/books/a/ask-back', { callback })).statusCode).toBe(200)
    const { request, body, answer } = await eventually(() => {
      expect(calls).toHaveLength(1)
      return calls[0] as Called
    })
    const told = { method: 'POST', url: `${origin}/hook?token=•••`, body: { back: 'a' } }
    expect(await emitted(library)).toEqual([{ ...told, outcome: 'waiting' }])
    expect(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`).toBe(
      'POST /hook?token=secret application/json {"back":"a"}',
    )
    answer.writeHead(302, { location: `${origin}/elsewhere` }).end()
    const [told302] = await eventually(async () => {
      for (const { answer } of calls.slice(1)) answer.end()
      const now = (await emitted(library)) ?? []
      expect(now).not.toMatchObject([{ outcome: 'waiting' }])
      return now
    })
    expect(told302).toEqual({ ...told, outcome: 'answered', status: 302 })
    expect(calls).toHaveLength(1)
  })

  it('goes nowhere that the operator has not allowed', async () => {
    const { calls, origin } = await somebody()
    for (const [allowed, callback, why] of [
      [[], origin, 'calls to there are not allowed; allowed are none'],
      [
        ['http://127.0.0.1:1'],
        origin,
        'calls to there are not allowed; allowed are http://127.0.0.1:1',
      ],
      [[origin], `${origin}@example.com/`, 'calls to there are not allowed; allowed are'],
      [[origin], 'file:///etc/passwd', 'calls to there are not allowed'],
      [[origin], 'somewhere', 'that is no URL'],
    ] as const) {
      const library = await libraryWith(allowed)
      expect((await library.post('/books/a/ask-back', { callback })).statusCode).toBe(200)
      expect(await emitted(library)).toEqual([
        expect.objectContaining({ outcome: 'not sent', why: expect.stringContaining(why) }),
      ])
    }
    expect(calls).toEqual([])
  })

  it('is told as failed where nobody answers', async () => {
    const { origin } = await somebody()
    for (const end of ends.splice(0)) await end()
    const library = await libraryWith([origin])
    await library.post('/books/a/ask-back', { callback: origin })
    await eventually(async () =>
      expect(await emitted(library)).toMatchObject([
        { outcome: 'failed', why: expect.stringContaining('ECONNREFUSED') },
      ]),
    )
  })

  it('is made once where the write had to be worked out again, and not where it is not kept', async () => {
    const library = await libraryWith([])
    const commit = vi.spyOn(library.app.sandboxes.storage, 'commit')
    commit.mockReturnValueOnce(Promise.resolve(false))
    await library.post('/books/a/ask-back', { callback: 'x' })
    expect(commit).toHaveBeenCalledTimes(2)
    expect(await emitted(library)).toHaveLength(1)
    commit.mockImplementationOnce(() => Promise.reject(new NotStored('the disk is full')))
    expect((await library.post('/books/a/ask-back', { callback: 'x' })).statusCode).toBe(503)
    expect(await emitted(library)).toBeUndefined()
  })

  it('is not made where the answer leans on a guess that is refused', async () => {
    const library = await libraryWith([])
    const url = '/_dublor/sandboxes/default'
    await library.app.inject({ method: 'PUT', url, payload: { strict: true } })
    const sent = { callback: 'x', unknown: 1 }
    expect((await library.post('/books/a/ask-back', sent)).statusCode).toBe(501)
    expect(await emitted(library)).toBeUndefined()
  })
})

describe('calls', () => {
  const outcomesOf = (calls: ReturnType<Callbacks['follow']>) => calls.map(({ outcome }) => outcome)

  it('are given up where no answer comes in time, and when the server is closed', async () => {
    const { origin } = await somebody()
    for (const [patience, ends, why] of [
      [5, () => {}, 'no answer came within 5 ms'],
      [600_000, (calls: Callbacks) => calls.close(), 'the server was closed'],
    ] as const) {
      const callbacks = new Callbacks([origin], patience)
      const followed = callbacks.follow([{ url: origin }])
      ends(callbacks)
      await eventually(() => expect(outcomesOf(followed)).toEqual([{ is: 'failed', why }]))
    }
  })

  it('are no more than twenty at once', async () => {
    const { calls, origin } = await somebody()
    const callbacks = new Callbacks([origin])
    ends.push(() => callbacks.close())
    const followed = callbacks.follow(Array.from({ length: 21 }, () => ({ url: origin })))
    expect(outcomesOf(followed).at(-1)).toEqual({
      is: 'not sent',
      why: '20 calls are under way already',
    })
    await eventually(() => expect(calls).toHaveLength(20))
    for (const { answer } of calls) answer.end()
    await eventually(() =>
      expect(outcomesOf(followed).filter(({ is }) => is === 'answered')).toHaveLength(20),
    )
    expect(outcomesOf(callbacks.follow([{ url: origin }]))).toEqual([{ is: 'waiting' }])
  })

  it.each(['nowhere', 'ftp://a.test', 'http://a.test/path', 'http://user@a.test'])(
    'are not to be allowed to %s',
    (origin) => {
      expect(() => new Callbacks([origin])).toThrow('callbacks: wants origins such as')
    },
  )
})
