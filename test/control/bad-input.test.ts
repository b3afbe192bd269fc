import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkedApp, control } from './checked-app.ts'

const app = checkedApp()
afterAll(() => app.close())

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
interface Call {
  readonly method: Method
  readonly path: string
  readonly isStream: boolean
  readonly takesBody: boolean
}

/** Every call, as the control plane itself tells of them. */
let calls: readonly Call[] = []
beforeAll(async () => {
  const { paths } = (await control(app, 'GET', '/openapi.json')).json()
  calls = Object.entries<Record<string, { responses: object; requestBody?: object }>>(
    paths,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses, requestBody }]) => ({
      method: method.toUpperCase() as Method,
      path: path.replace('/_dublor', ''),
      isStream: JSON.stringify(responses).includes('event-stream') || path.endsWith('/stream'),
      takesBody: requestBody !== undefined,
    })),
  )
})

const filled = ({ path }: Call, name = 'bad-input') =>
  path.replace('/sandboxes/{name}', `/sandboxes/${name}`).replace('{name}', 'cybercert')

const isProblem = (answer: Awaited<ReturnType<typeof control>>, status = 400) => {
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.json()).toEqual({
    type: 'about:blank',
    title: expect.stringMatching(/./),
    status,
    detail: expect.stringMatching(/.{10}/),
  })
}

describe('every call of the control plane', () => {
  it.each(['.x', 'Gr%C3%BCn', 'a%20b', 'a%2Fb', 'x'.repeat(65), '%00', 'X'])(
    'refuses the sandbox name %s',
    async (name) => {
      const named = calls.filter(({ path }) => path.startsWith('/sandboxes/{name}'))
      expect(named.length).toBeGreaterThan(9)
      for (const call of named) {
        const answer = await control(app, call.method, filled(call, name))
        isProblem(answer)
        expect(answer.json().detail).toContain('1 to 64 of a-z 0-9 . _ -')
      }
    },
  )

  it('refuses a query that it does not know', async () => {
    for (const call of calls) {
      const answer = await control(app, call.method, `${filled(call)}?__proto__=x`)
      isProblem(answer)
      if (!call.takesBody) {
        expect(answer.json().detail).toContain('query.__proto__ is not known')
      }
    }
  })

  it('refuses a field that it does not know', async () => {
    for (const call of calls.filter(({ method }) => method !== 'GET')) {
      for (const body of ['{"__proto__":{"x":1}}', '{"unheardOf":1}', '{"constructor":null}']) {
        const answer = await app.inject({
          method: call.method,
          url: `/_dublor${filled(call)}`,
          headers: { 'content-type': 'application/json' },
          payload: body,
        })
        isProblem(answer)
      }
    }
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('takes a name that JavaScript has a meaning for', async () => {
    for (const name of ['__proto__', 'constructor', 'tostring']) {
      expect((await control(app, 'PUT', `/sandboxes/${name}`)).json().name).toBe(name)
      expect((await control(app, 'GET', `/sandboxes/${name}`)).json().name).toBe(name)
      expect((await control(app, 'DELETE', `/sandboxes/${name}`)).statusCode).toBe(204)
    }
  })
})

/** Values that fit some call, and values that nobody expects. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    1e308,
    -1,
    2 ** 53,
    '__proto__',
    '2025-11-20T12:00:00Z',
    'PT1H',
    'large:999999999',
    'snapshot',
    {},
    [],
  ),
  fc.jsonValue({ maxDepth: 3 }),
)
const name = fc.constantFrom(
  ...['fixture', 'strict', 'clock', 'frozen', 'offset', 'by', 'dublor', 'version', 'collections'],
  ...['swaps', 'faults', 'match', 'count', 'fault', 'times', '__proto__', 'x'],
)
const body = fc.oneof(
  fc.dictionary(name, value),
  fc.dictionary(name, fc.dictionary(name, value)),
  value,
)

describe('no call of the control plane', () => {
  it('breaks by what is sent to it', async () => {
    const taking = calls.filter(({ takesBody }) => takesBody)
    expect(taking.length).toBeGreaterThan(3)
    await fc.assert(
      fc.asyncProperty(fc.nat(), body, async (place, sent) => {
        const call = taking[place % taking.length] as Call
        const answer = await control(app, call.method, filled(call), sent)
        expect(answer.statusCode).toBeLessThan(500)
        if (answer.statusCode >= 400) isProblem(answer, answer.statusCode)
      }),
      { numRuns: 1500 },
    )
  })

  it('breaks by what is asked of it', async () => {
    const reading = calls.filter(({ method, isStream }) => method === 'GET' && !isStream)
    await fc.assert(
      fc.asyncProperty(fc.nat(), name, fc.string(), async (place, field, text) => {
        const call = reading[place % reading.length] as Call
        const query = `${encodeURIComponent(field)}=${encodeURIComponent(text)}`
        const answer = await control(app, call.method, `${filled(call)}?${query}`)
        expect(answer.statusCode).toBeLessThan(500)
        if (answer.statusCode >= 400) isProblem(answer, answer.statusCode)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a call that puts something', () => {
  const snapshot = { dublor: 'snapshot', version: 1, fixture: 'demo', clock: {}, collections: {} }
  it.each([
    ['', { fixture: 'docs', strict: true, clock: { offset: 'PT1H' } }],
    ['/clock', { frozen: '2025-11-20T12:00:00Z' }],
    ['/clock', { offset: '-PT1H' }],
    ['/snapshot', snapshot],
    ['/snapshot', { ...snapshot, strict: true, clock: { frozen: '2025-11-20T12:00:00Z' } }],
    ['/faults', [{ fault: { status: 503 }, times: 2 }]],
  ])('leaves the same when it is sent twice: %s %j', async (path, sent) => {
    const all = async () => (await control(app, 'GET', '/sandboxes/twice/snapshot')).json()
    expect((await control(app, 'PUT', `/sandboxes/twice${path}`, sent)).statusCode).toBe(200)
    const once = await all()
    expect((await control(app, 'PUT', `/sandboxes/twice${path}`, sent)).statusCode).toBe(200)
    expect(await all()).toEqual(once)
  })
})
