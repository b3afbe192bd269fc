import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { isFit } from '../../src/faults/check.ts'
import { faults } from '../../src/faults/index.ts'

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

const call = async (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: unknown) => {
  const body = payload === undefined ? {} : { payload: JSON.stringify(payload) }
  const headers = payload === undefined ? {} : { 'content-type': 'application/json' }
  const answer = await app.inject({ method, url: `/_dublor/${url}`, headers, ...body })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body }
}
const add = (rule: unknown, name: string) => call('POST', `sandboxes/${name}/faults`, rule)
const put = (rules: unknown, name = 'x') => call('PUT', `sandboxes/${name}/faults`, rules)
const rules = async (name = 'x') => JSON.parse((await call('GET', `sandboxes/${name}/faults`)).body)

describe('GET /_dublor/faults', () => {
  it('tells of every fault what it does, what it takes, and how to want it', async () => {
    const { status, body } = await call('GET', 'faults')
    expect(status).toBe(200)
    const shown = JSON.parse(body)
    expect(shown.map(({ name }: { name: string }) => name)).toEqual(faults.map(({ name }) => name))
    expect(shown[0]).toMatchObject({
      name: 'latency',
      examples: [{ latency: 800 }, { latency: { min: 100, max: 900 } }],
      headers: ['Dublor-Fault: latency=800', 'Dublor-Fault: latency=100..900'],
    })
  })

  it.each(faults.map((fault) => [fault.name, fault] as const))(
    'has sentences, words and right examples for %s',
    async (name, { says, value }) => {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(says.en).toMatch(/^\S.*\.$/)
      expect(says.tr).toMatch(/^\S.*\.$/)
      expect(value.description).toMatch(/\.$/)
      const examples = value['examples'] as unknown[]
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples) {
        expect(isFit(value, example)).toBe(true)
        expect((await put([{ fault: { [name]: example } }])).status).toBe(200)
      }
    },
  )
})

describe('PUT /_dublor/sandboxes/:name/faults', () => {
  const rule = {
    match: { service: 'cybercert', method: 'PATCH', path: '/api/v1/**', persona: 'demo-owner' },
    fault: { latency: 800, status: 503 },
    times: 3,
    probability: 0.5,
    seed: 42,
  }

  it('takes the place of all rules, and does the same twice', async () => {
    await put([{ fault: { reset: true } }])
    const first = await put([rule])
    expect(first.status).toBe(200)
    expect(JSON.parse(first.body)).toEqual([{ ...rule, left: 3 }])
    expect((await put([rule])).body).toBe(first.body)
    expect(await rules()).toEqual([{ ...rule, left: 3 }])
  })

  it('ends all with an empty list', async () => {
    await put([rule])
    expect((await put([])).body).toBe('[]')
    expect(await rules()).toEqual([])
    expect(app.sandboxes.pick('x').settings.faults).toBeUndefined()
  })

  it('does not take more as left than there are', async () => {
    await put([{ fault: { reset: true }, times: 2, left: 9 }])
    expect(await rules()).toMatchObject([{ times: 2, left: 2 }])
  })

  it.each([
    [{}, 'This is no list of rules.'],
    [null, 'This is no list of rules.'],
    ['', 'This is no list of rules.'],
    [Array.from({ length: 101 }, () => rule), 'at most 100'],
    [[5], 'Rule 1: A rule cannot be 5.'],
    [[rule, []], 'Rule 2: A rule cannot be [].'],
    [[{}], 'fault cannot be missing.'],
    [[{ fault: {} }], 'fault cannot be {}.'],
    [[{ fault: 'reset' }], 'fault cannot be "reset".'],
    [
      [{ fault: { latncy: 5 } }],
      'There is no fault "latncy". Did you mean latency? There are latency,',
    ],
    [[{ fault: { latency: '800' } }], 'latency cannot be "800". Whole milliseconds'],
    [[{ fault: { latency: { min: 9, max: 1 } } }], 'min is more than max'],
    [[{ fault: { latency: 1e9 } }], 'For example: {"latency":800}'],
    [[{ fault: { reset: false } }], 'reset cannot be false'],
    [[{ fault: { status: 199 } }], 'A status from 200 to 599.'],
    [[{ fault: { 'content-type': 'a/b\r\nx: y' } }], 'content-type cannot be'],
    [[{ fault: { reset: true }, time: 1 }], 'There is no field "time". Did you mean times?'],
    [[{ fault: { reset: true }, times: 0 }], 'times cannot be 0.'],
    [[{ fault: { reset: true }, times: 1.5 }], 'times cannot be 1.5.'],
    [[{ fault: { reset: true }, probability: 2 }], 'probability cannot be 2.'],
    [[{ fault: { reset: true }, seed: 'x' }], 'seed cannot be "x".'],
    [[{ ...rule, match: [] }], 'match cannot be [].'],
    [[{ ...rule, match: { url: '/' } }], 'There is no field "url".'],
    [[{ ...rule, match: { service: 'cybercrt' } }], 'Did you mean cybercert?'],
    [[{ ...rule, match: { persona: 'demo-amin' } }], 'Did you mean demo-admin?'],
    [[{ ...rule, match: { path: 'customers' } }], 'path cannot be "customers".'],
    [[{ ...rule, match: { path: '/customers/*' } }], 'A path begins with /api/v1 (CyberCert)'],
    [[{ ...rule, match: { path: `/${'a'.repeat(500)}` } }], 'A path of at most 500 characters'],
    [[{ ...rule, match: { path: `/api/v1/**${'/'.repeat(491)}` } }], 'at most 500 characters'],
    [[{ ...rule, match: { method: 5 } }], 'method cannot be 5.'],
    [[{ ...rule, match: { method: 'PACTH' } }], 'There is no method "PACTH". Did you mean PATCH?'],
    [[{ ...rule, match: { path: '/api/v1/custmers' } }], 'nearest is /api/v1/customers.'],
    [
      [{ ...rule, match: { method: 'PATCH', path: '/api/v1/*' } }],
      'No endpoint is at PATCH /api/v1/*. Did you mean /api/v1/**?',
    ],
    [
      [{ ...rule, match: { service: 'faturaentegrator', path: '/api/v1/customers' } }],
      'A path begins with /api (FaturaEntegratör)',
    ],
    [[{ ...rule, match: { path: '/~x/api/v1/customers' } }], 'Write /api/v1/customers.'],
    [[{ ...rule, match: { path: '/api/v1/customers?page=2' } }], 'Write /api/v1/customers.'],
    [
      [{ match: { method: 'PATCH' }, fault: { 'stale-read': true } }],
      'acts only on GET and HEAD, not on PATCH',
    ],
  ])('refuses %j and says what there is', async (sent, words) => {
    await put([rule])
    const { status, headers, body } = await put(sent)
    expect(status).toBe(400)
    expect(headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(JSON.parse(body)).toMatchObject({ status: 400, title: 'Not a list of rules' })
    expect(JSON.parse(body).detail).toContain(words)
    expect(await rules()).toEqual([{ ...rule, left: 3 }])
  })

  it('refuses keys that objects have of themselves', async () => {
    for (const text of [
      '[{"fault":{"__proto__":true}}]',
      '[{"fault":{"reset":true},"__proto__":{}}]',
    ]) {
      const answer = await app.inject({
        method: 'PUT',
        url: '/_dublor/sandboxes/x/faults',
        headers: { 'content-type': 'application/json' },
        payload: text,
      })
      expect(answer.statusCode).toBe(400)
      expect(answer.json().detail).toContain('"__proto__"')
    }
  })

  it.each([
    ['sandboxes/.x/faults', 'sandbox name'],
    ['sandboxes/x/faults?a=1', 'a is not known'],
  ])('refuses %s', async (url, words) => {
    const { status, body } = await call('PUT', url, [rule])
    expect(status).toBe(400)
    expect(JSON.parse(body).detail).toContain(words)
    expect(app.sandboxes.find('.x')).toBeUndefined()
  })

  it('takes or refuses whatever comes, and takes back what it answers', async () => {
    const value = fc.oneof(fc.constant(true), fc.integer(), fc.jsonValue({ maxDepth: 1 }))
    const anyRule = fc.record(
      {
        fault: fc.dictionary(fc.constantFrom(...faults.map(({ name }) => name)), value, {
          maxKeys: 2,
        }),
        times: fc.oneof(fc.integer({ min: 1 }), fc.jsonValue({ maxDepth: 0 })),
        probability: fc.oneof(fc.double({ min: 0, max: 1 }), fc.jsonValue({ maxDepth: 0 })),
        seed: fc.oneof(fc.integer(), fc.jsonValue({ maxDepth: 0 })),
      },
      { requiredKeys: ['fault'], noNullPrototype: true },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyRule, { maxLength: 2 }), async (sent) => {
        const { status, body } = await put(sent, 'any')
        expect([200, 400]).toContain(status)
        if (status === 200) expect((await put(JSON.parse(body), 'any')).body).toBe(body)
      }),
    )
  })
})

describe('GET and DELETE /_dublor/sandboxes/:name/faults', () => {
  it('tell of no sandbox that there is not, and make none', async () => {
    expect((await call('GET', 'sandboxes/nowhere/faults')).status).toBe(404)
    expect((await call('DELETE', 'sandboxes/nowhere/faults')).status).toBe(204)
    expect(app.sandboxes.find('nowhere')).toBeUndefined()
  })

  it('may be done twice', async () => {
    await put([{ fault: { reset: true } }], 'twice')
    for (let done = 0; done < 2; done += 1) {
      expect((await call('DELETE', 'sandboxes/twice/faults')).status).toBe(204)
      expect(await rules('twice')).toEqual([])
    }
  })
})

describe('POST /_dublor/sandboxes/:name/faults', () => {
  const once = { fault: { status: 503 }, times: 1 }

  it('adds a rule behind those that wait, also to a sandbox that nobody has named', async () => {
    expect(JSON.parse((await add(once, 'added')).body)).toEqual([{ ...once, left: 1 }])
    const second = await add({ match: { method: 'PATCH' }, fault: { reset: true } }, 'added')
    expect(second.status).toBe(200)
    expect(await rules('added')).toEqual(JSON.parse(second.body))
    expect((await rules('added')).map(({ fault }: { fault: object }) => fault)).toEqual([
      { status: 503 },
      { reset: true },
    ])
  })

  it('loses none of those that are added at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => add(once, 'together')))
    expect(await rules('together')).toHaveLength(20)
  })

  it('lets those that are used up make room, and refuses what finds none', async () => {
    const used = { ...once, left: 0 }
    await put([...Array(99).fill(once), used], 'full')
    expect((await add(once, 'full')).status).toBe(200)
    expect(await rules('full')).toEqual(Array(100).fill({ ...once, left: 1 }))
    const refused = await add(once, 'full')
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('100 rules wait here already')
    expect(await rules('full')).toHaveLength(100)
  })

  it.each([
    [[once], 'A rule cannot be'],
    [{ fault: { status: 99 } }, 'status'],
    [{ fault: { sttaus: 503 } }, 'Did you mean status?'],
    [{ match: { method: 'PATHC' }, fault: { reset: true } }, 'PATHC'],
    [{ ...once, extra: 1 }, 'extra'],
  ])('refuses %j, and changes nothing', async (rule, said) => {
    const refused = await add(rule, 'wrong')
    expect(refused.status).toBe(400)
    expect(JSON.parse(refused.body).detail).toContain(said)
    expect(await rules('wrong')).toEqual([])
  })
})
