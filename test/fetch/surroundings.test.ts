import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createDublor, type Dublor } from '../../src/index.ts'

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const write = { method: 'PATCH', headers, body: '{"industry":"Food"}' }

/** Signals as test environments that play a browser have them: no kin to Node's. */
class ForeignSignal extends EventTarget {
  aborted = false
  reason: unknown
}
class ForeignController {
  readonly signal = new ForeignSignal()
  abort(reason: unknown) {
    Object.assign(this.signal, { aborted: true, reason })
    this.signal.dispatchEvent(new Event('abort'))
  }
}

describe('where time stands still', () => {
  let dublor: Dublor
  beforeAll(async () => {
    dublor = await createDublor({ fixture: 'docs' })
    vi.useFakeTimers()
  })
  afterAll(async () => {
    vi.useRealTimers()
    await dublor.close()
  })

  it('reads a body and answers all the same', async () => {
    const answer = await dublor.fetch(details, write)
    expect(await answer.json()).toMatchObject({ industry: 'Food' })
  })

  it('cuts an answer short', async () => {
    const cut = { ...headers, 'dublor-fault': 'truncate' }
    await expect((await dublor.fetch(details, { headers: cut })).text()).rejects.toThrow(
      'terminated',
    )
  })

  it('keeps waiting until time goes on', async () => {
    let isAnswered = false
    const slow = { ...headers, 'dublor-fault': 'latency=600000' }
    const answered = dublor.fetch(details, { headers: slow }).then(() => {
      isAnswered = true
    })
    await dublor.fetch(details, { headers })
    expect(isAnswered).toBe(false)
    await vi.advanceTimersByTimeAsync(600_000)
    await answered
  })
})

describe('where the environment has signals of its own', () => {
  afterAll(() => vi.unstubAllGlobals())

  it('starts, answers, and gives up what is aborted', async () => {
    vi.stubGlobal('AbortController', ForeignController)
    vi.stubGlobal('AbortSignal', ForeignSignal)
    const dublor = await createDublor({ fixture: 'docs' })
    expect((await dublor.fetch(details, write)).status).toBe(200)
    const stop = new AbortController()
    const slow = { ...headers, 'dublor-fault': 'latency=600000' }
    const waiting = dublor.fetch(details, { headers: slow, signal: stop.signal })
    stop.abort(new RangeError('enough'))
    await expect(waiting).rejects.toThrow(new RangeError('enough'))
    await dublor.close()
  })
})

it('starts, answers and ends where timers are numbers, as in a browser', async () => {
  let last = 0
  const timers = new Map<number, NodeJS.Timeout>()
  const numbered =
    (start: typeof setTimeout) =>
    (...given: Parameters<typeof setTimeout>) => {
      last += 1
      timers.set(last, start(...given))
      return last
    }
  const ending = (end: typeof clearTimeout) => (timer: number) => end(timers.get(timer))
  vi.stubGlobal('setTimeout', numbered(setTimeout))
  vi.stubGlobal('setInterval', numbered(setInterval as never))
  vi.stubGlobal('clearTimeout', ending(clearTimeout))
  vi.stubGlobal('clearInterval', ending(clearInterval as never))
  const dublor = await createDublor({ fixture: 'docs', resetEvery: '6h' })
  expect((await dublor.fetch(details, { headers })).status).toBe(200)
  await dublor.close()
  vi.unstubAllGlobals()
})
