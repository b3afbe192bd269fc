import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDublor, type Dublor } from '../../src/index.ts'
import { eventually } from '../eventually.ts'

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer demo-admin' }
const json = { ...headers, 'content-type': 'application/json' }
const faulty = (fault: string): RequestInit => ({ headers: { ...headers, 'dublor-fault': fault } })
const text = '{"industry":"Gıda"}'
const streamed = (body: ReadableStream, more = {}): RequestInit =>
  ({ method: 'PATCH', headers: json, body, duplex: 'half', ...more }) as RequestInit

let dublor: Dublor
beforeAll(async () => {
  dublor = await createDublor({ fixture: 'docs', sandboxPerVisitor: true })
  for (const name of ['here', 'there']) await dublor.sandbox(name).reset()
  await dublor.fetch('/_dublor/sandboxes/here', frozen)
  await dublor.fetch('/_dublor/sandboxes/there', frozen)
})
afterAll(() => dublor.close())

const frozen = {
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: '{"clock":{"frozen":"2025-11-20T12:00:00Z"}}',
}

/** What a request comes to, in one of the two ways. */
async function outcome(ask: () => Promise<Response>): Promise<unknown> {
  try {
    const answer = await ask()
    const { status, statusText, type, redirected, ok } = answer
    const head = { status, statusText, type, redirected, ok, hasBody: answer.body !== null }
    const named = [...answer.headers].filter(([name]) => !connection.includes(name))
    const url = answer.url.replace(/\/~(here|there)/, '')
    const told = named.map(([name, value]) => `${name}: ${value.replace(/here|there/, 'me')}`)
    return { ...head, url, told, body: await answer.text().catch(failure) }
  } catch (error) {
    return failure(error)
  }
}

/** What depends on who asks, or when. */
const connection = ['connection', 'keep-alive', 'date', 'set-cookie', 'content-length']

const failure = (error: unknown) => {
  const { name, message, cause } = error as Error
  const { code, message: why } = (cause ?? {}) as { code?: string; message?: string }
  // Over a socket, an end without a reset is told apart from one with it.
  const known = message === 'terminated' ? '' : (code ?? (why === 'mine' ? why : ''))
  return { name, message, isTypeError: error instanceof TypeError, cause: known }
}

const cases: Readonly<Record<string, readonly [string, (() => RequestInit)?]>> = {
  'a question': [details],
  'a place within a page': [`${details}#part`],
  'letters beyond ASCII in a query': ['/api/v1/customers?search=ışık'],
  'two slashes': [`/${details}`],
  'a path where nothing is': ['/nope'],
  HEAD: [details, () => ({ method: 'HEAD', headers })],
  'a body': [details, () => ({ method: 'PATCH', headers: json, body: text })],
  'an empty body': [details, () => ({ method: 'PATCH', headers, body: '' })],
  'a body of no type': [details, () => ({ method: 'PATCH', headers, body: text })],
  'a form': [
    details,
    () => ({ method: 'PATCH', headers, body: new URLSearchParams({ industry: 'Food' }) }),
  ],
  'a body that streams': [details, () => streamed(new Blob([text]).stream())],
  'a stream without duplex': [
    details,
    () => streamed(new Blob([text]).stream(), { duplex: undefined }),
  ],
  'a stream that breaks': [
    details,
    () => streamed(new ReadableStream({ pull: (to) => to.error(new RangeError('mine')) })),
  ],
  'a stream without end that is too much': [
    details,
    () => streamed(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(65_536)) })),
  ],
  'a body of a GET': [details, () => ({ headers, body: text })],
  'a body of a DELETE': [details, () => ({ method: 'DELETE', headers: json, body: '{}' })],
  'nothing to create of': ['/api/v1/customers', () => ({ method: 'POST', headers })],
  'a method in small letters': [details, () => ({ method: 'delete', headers })],
  'PATCH in small letters': [details, () => ({ method: 'patch', headers: json, body: text })],
  'a method that is none': [details, () => ({ method: 'FOO', headers })],
  'a method that nobody may ask with': [details, () => ({ method: 'TRACE', headers })],
  'a method that no endpoint has': [details, () => ({ method: 'PROPFIND', headers })],
  'too many headers': [details, () => ({ headers: { x: 'x'.repeat(20_000) } })],
  'a signal that is none': [details, () => ({ headers, signal: null })],
  'what is aborted already': [
    details,
    () => ({ ...faulty('latency=600000'), signal: AbortSignal.abort(new RangeError('why')) }),
  ],
  'a wait that is aborted': [
    details,
    () => ({ ...faulty('latency=600000'), signal: AbortSignal.timeout(20) }),
  ],
  'a redirect': [details, () => faulty('status=302')],
  'a redirect that nobody follows': [
    details,
    () => ({ ...faulty('status=302'), redirect: 'manual' }),
  ],
  'a redirect that is an error': [details, () => ({ ...faulty('status=307'), redirect: 'error' })],
  ...Object.fromEntries(
    ['status=204', 'status=503', 'reset', 'lost-answer', 'truncate', 'reset-midway', 'drip=1']
      .concat('latency=1', 'malformed', 'content-type=text/html', 'rate-limit')
      .map((fault) => [fault, [details, () => faulty(fault)] as const]),
  ),
}

describe('dublor.fetch', () => {
  it.each(Object.entries(cases))('does as fetch does with %s', async (_what, [path, init]) => {
    const { fetch: here, url } = dublor
    const given = () => init?.() ?? { headers }
    const there = await outcome(() => fetch(`${url}/~there${path}`, given()))
    expect(await outcome(() => here(`/~here${path}`, given()))).toEqual(there)
    const request = async () => new Request(`${url}/~here2${path}`, given())
    const again = await outcome(async () => here(await request()))
    const afresh = await outcome(async () => fetch(new Request(`${url}/~here3${path}`, given())))
    expect(statusOf(again)).toEqual(statusOf(afresh))
  })

  it('gives every cookie, each as one', async () => {
    const own = { headers: { ...headers, origin: 'https://app.example.com' } }
    const cookies = (await dublor.fetch(details, own)).headers.getSetCookie()
    expect(cookies).toEqual([expect.stringMatching(/^dublor-sandbox=visitor-/)])
  })

  it.each([
    ['here', (init: RequestInit) => dublor.fetch(`/~stopped${details}`, init)],
    ['there', (init: RequestInit) => fetch(`${dublor.url}/~stopped${details}`, init)],
  ])('ends a body that is aborted while it streams: %s', async (_where, ask) => {
    const stop = new AbortController()
    const answer = await ask({ ...faulty('drip=600000'), signal: stop.signal })
    const body = answer.body?.getReader()
    expect((await body?.read())?.value?.byteLength).toBe(16)
    stop.abort(new RangeError('enough'))
    await expect(body?.read()).rejects.toThrow(new RangeError('enough'))
  })

  it('ends a body that has come and was not read yet', async () => {
    for (const ask of [
      dublor.fetch,
      (path: string, init: RequestInit) => fetch(dublor.url + path, init),
    ]) {
      const stop = new AbortController()
      const answer = await ask(details, { headers, signal: stop.signal })
      stop.abort()
      await expect(answer.text()).rejects.toThrow('aborted')
    }
  })

  it('does not carry out what is aborted while it waits', async () => {
    const control = '/_dublor/sandboxes/left'
    const rules = '[{"fault":{"latency":600000},"times":1}]'
    await dublor.fetch(`${control}/faults`, { ...frozen, body: rules })
    const stop = new AbortController()
    const init = { method: 'PATCH', headers: json, body: text, signal: stop.signal }
    const waiting = dublor.fetch(`/~left${details}`, init)
    const left = async () => (await dublor.fetch(`${control}/faults`)).json()
    await eventually(async () => expect(await left()).toMatchObject([{ left: 0 }]))
    stop.abort()
    await expect(waiting).rejects.toThrow('aborted')
    const journal = async () => (await dublor.fetch(`${control}/requests`)).json()
    const gone = { requests: [{ answer: { status: 0 } }] }
    await eventually(async () => expect(await journal()).toMatchObject(gone))
    expect(await (await dublor.fetch(`/~left${details}`, { headers })).text()).not.toContain('Gıda')
  })

  it('refuses what is no signal', async () => {
    const asked = dublor.fetch(details, { headers, signal: 5 as never })
    await expect(asked).rejects.toThrow(TypeError)
  })

  it('tells its own URL to clones too, whatever the host', async () => {
    const answer = await dublor.fetch(`https://api.example.com/~me${details}?a=1#b`, { headers })
    expect(answer.url).toBe(`https://api.example.com/~me${details}?a=1`)
    expect(answer.clone().url).toBe(answer.url)
    expect(await answer.clone().text()).toBe(await answer.text())
  })
})

const statusOf = (outcome: unknown) => {
  const { status, message } = outcome as { status?: number; message?: string }
  return { status, message }
}
