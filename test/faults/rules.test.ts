import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counts } from '../../src/faults/waiting.ts'
import type { FaultTarget } from '../../src/http/fault-effect.ts'
import { details, type Stage, stage } from './client.ts'

let at: Stage
beforeAll(async () => {
  at = await stage()
})
afterAll(() => at.app.close())

const fault = { status: 503 }

describe('a rule', () => {
  it.each([
    [{}, {}],
    [{ service: 'cybercert' }, {}],
    [{ method: 'GET' }, {}],
    [{ method: 'get' }, {}],
    [{ path: details }, {}],
    [{ path: `${details}/` }, {}],
    [{ path: details }, { path: `${details}?x=1` }],
    [{ path: details }, { path: `/~elsewhere${details}` }],
    [{ path: '/api/v1/customers/*/details' }, {}],
    [{ path: '/api/v1/customers/{uuid}/details' }, {}],
    [{ path: '/api/v1/**' }, {}],
    [{ path: '/**' }, { path: '/api/v1/nope' }],
    [{ persona: 'demo-admin' }, {}],
    [{ persona: 'demo-admin' }, { token: 'YOUR_API_KEY' }],
    [{ service: 'cybercert', method: 'GET', path: '/api/v1/**', persona: 'demo-admin' }, {}],
  ])('with the match %j acts on %j', async (match, asked) => {
    await at.put('match', [{ match, fault }])
    expect((await at.ask('match', asked)).status).toBe(503)
  })

  it.each([
    [{ service: 'faturaentegrator' }, {}],
    [{ method: 'PATCH' }, {}],
    [{ path: '/api/v1/customers/*' }, {}],
    [{ path: '/api/v1/customers/*/details/**' }, { path: '/api/v1/customers/x' }],
    [{ path: '/api/v1/*/details' }, {}],
    [{ persona: 'demo-owner' }, {}],
    [{ persona: 'demo-admin' }, { token: 'nobody' }],
    [{ service: 'cybercert', method: 'PATCH' }, {}],
  ])('with the match %j does not act on %j', async (match, asked) => {
    await at.put('match', [{ match, fault }])
    expect((await at.ask('match', asked)).status).not.toBe(503)
  })

  it('acts in its own sandbox alone', async () => {
    await at.put('mine', [{ fault }])
    expect((await at.ask('mine')).status).toBe(503)
    expect((await at.ask('yours')).status).toBe(200)
  })

  it('acts alone where several are for a request: the first of the list', async () => {
    await at.put('first', [
      { match: { method: 'PATCH' }, fault },
      { fault: { status: 418 } },
      { fault },
    ])
    expect((await at.ask('first')).status).toBe(418)
  })

  it('yields to what a request asks for itself, and is not used up by it', async () => {
    await at.put('itself', [{ fault, times: 1 }])
    const { status } = await at.ask('itself', { headers: { 'dublor-fault': 'status=418' } })
    expect(status).toBe(418)
    expect(await at.rules('itself')).toMatchObject([{ left: 1 }])
  })

  it('does not act on requests that none of its faults is for, and is not used up by them', async () => {
    await at.put('reads', [{ fault: { 'stale-read': true }, times: 1 }])
    await at.ask('reads', { method: 'PATCH', body: { industry: 'Food' } })
    expect(await at.rules('reads')).toMatchObject([{ left: 1 }])
    expect(JSON.parse((await at.ask('reads')).text).industry).toBe('Technology')
    expect(JSON.parse((await at.ask('reads')).text).industry).toBe('Food')
  })
})

describe('times', () => {
  it('counts down, lets the next rule act, and shows that nothing is left', async () => {
    await at.put('count', [
      { fault, times: 2 },
      { fault: { status: 418 }, times: 1 },
    ])
    const statuses: (number | undefined)[] = []
    for (let asked = 0; asked < 4; asked += 1) statuses.push((await at.ask('count')).status)
    expect(statuses).toEqual([503, 503, 418, 200])
    expect(await at.rules('count')).toMatchObject([
      { times: 2, left: 0 },
      { times: 1, left: 0 },
    ])
  })

  it('is never overspent by requests that come together', async () => {
    await at.put('together', [{ fault: { status: 503, latency: 5 }, times: 17 }])
    const seen = await Promise.all(Array.from({ length: 50 }, () => at.ask('together')))
    expect(seen.filter(({ status }) => status === 503)).toHaveLength(17)
    expect(seen.filter(({ status }) => status === 200)).toHaveLength(33)
  })

  it('goes on where a list that was read is sent back', async () => {
    await at.put('back', [{ fault, times: 3 }])
    await at.ask('back')
    await at.put('back', await at.rules('back'))
    expect(await at.rules('back')).toMatchObject([{ times: 3, left: 2 }])
    await at.put('back', [{ fault, times: 3 }])
    expect(await at.rules('back')).toMatchObject([{ times: 3, left: 3 }])
  })
})

describe('probability', () => {
  const run = async (sandbox: string, rule: object, count = 60) => {
    await at.put(sandbox, [{ fault, ...rule }])
    let pattern = ''
    for (let asked = 0; asked < count; asked += 1) {
      pattern += (await at.ask(sandbox)).status === 503 ? 'x' : '.'
    }
    return pattern
  }

  it('repeats itself with the same seed, and not with another', async () => {
    const first = await run('seed', { probability: 0.5, seed: 7 })
    expect(await run('seed', { probability: 0.5, seed: 7 })).toBe(first)
    expect(await run('other-seed', { probability: 0.5, seed: 7 })).toBe(first)
    expect(await run('seed', { probability: 0.5, seed: 8 })).not.toBe(first)
  })

  it('goes on with its seed where a list that was read is sent back', async () => {
    const whole = await run('halves', { probability: 0.5, seed: 7 }, 20)
    const begun = await run('halves', { probability: 0.5, seed: 7 }, 10)
    const [rule = {}] = await at.rules('halves')
    expect(rule['drawn']).toBe(10)
    expect(begun + (await run('halves', rule, 10))).toBe(whole)
  })

  it('is about right, by chance too', async () => {
    const hits = (pattern: string) => [...pattern].filter((each) => each === 'x').length
    for (const seed of [{}, { seed: 42 }]) {
      const count = hits(await run('chance', { probability: 0.25, ...seed }, 400))
      expect(count).toBeGreaterThan(50)
      expect(count).toBeLessThan(160)
    }
  })

  it.each([
    [0, '.'.repeat(10)],
    [1, 'x'.repeat(10)],
  ])('of %i is certain', async (probability, pattern) => {
    expect(await run('certain', { probability }, 10)).toBe(pattern)
  })

  it('leaves a request on which it does not act to the next rule, and uses nothing up', async () => {
    await at.put('next', [{ fault, probability: 0, times: 1 }, { fault: { status: 418 } }])
    expect((await at.ask('next')).status).toBe(418)
    expect(await at.rules('next')).toMatchObject([{ left: 1 }, {}])
  })

  it('makes waits repeatable too', async () => {
    const waits = async () => {
      await at.put('waits', [{ fault: { latency: { min: 0, max: 20 } }, seed: 3 }])
      const seen: unknown[] = []
      for (let asked = 0; asked < 8; asked += 1) {
        seen.push((await at.ask('waits')).headers['dublor-fault'])
      }
      return seen
    }
    const first = await waits()
    expect(new Set(first).size).toBeGreaterThan(1)
    expect(await waits()).toEqual(first)
  })
})

describe('rules that wait', () => {
  const control = (method: 'DELETE' | 'POST', path: string) =>
    at.app.inject({ method, url: `/_dublor/sandboxes/${path}` })

  it('end when they are deleted', async () => {
    await at.put('deleted', [{ fault }])
    expect((await at.ask('deleted')).status).toBe(503)
    expect((await control('DELETE', 'deleted/faults')).statusCode).toBe(204)
    expect((await at.ask('deleted')).status).toBe(200)
    expect(await at.rules('deleted')).toEqual([])
  })

  it('end when the sandbox is reset', async () => {
    await at.put('again', [{ fault }])
    await control('POST', 'again/reset')
    expect((await at.ask('again')).status).toBe(200)
  })

  it('are in a snapshot, with what is left of them', async () => {
    await at.put('kept', [{ fault, times: 3, probability: 1, seed: 1 }])
    await at.ask('kept')
    const kept = at.app.sandboxes.pick('kept')
    const snapshot = JSON.parse(JSON.stringify(kept.snapshot()))
    kept.reset()
    at.app.sandboxes.pick('copy').restore(snapshot, kept.fixture)
    expect(await at.rules('copy')).toMatchObject([{ times: 3, left: 2 }])
  })
})

describe('what a request may use up, so that others have to see it', () => {
  it.each([
    [[{ fault }], false],
    [[{ fault, probability: 0.5 }], false],
    [[{ fault, times: 2, left: 0 }], false],
    [[{ fault, times: 2, left: 1 }], true],
    [[{ fault }, { fault, seed: 1 }], true],
  ])('%j: %s', async (faults, isCounted) => {
    const sandbox = at.app.sandboxes.pick('counted')
    sandbox.set({ faults })
    expect(counts({ sandbox } as FaultTarget)).toBe(isCounted)
  })
})
