import { afterAll, describe, expect, it } from 'vitest'
import { NotStored } from '../../src/sandbox/storage.ts'
import { checkedApp, control } from './checked-app.ts'

const app = checkedApp()
afterAll(() => app.close())

const clock = '/_dublor/sandboxes/x/clock'
const asJson = { 'content-type': 'application/json' }

describe('a path that the control plane does not have', () => {
  it.each([
    ['GET', '/_dublor/helth', 'GET /_dublor/health'],
    ['GET', '/_dublor/sandboxes/my-test/clok', 'GET /_dublor/sandboxes/my-test/clock'],
    ['PUT', '/_dublor/sandbox/my-test/snapshot', 'PUT /_dublor/sandboxes/my-test/snapshot'],
    ['GET', '/_dublor/openapi.yaml', 'GET /_dublor/openapi.json'],
  ] as const)('is answered with the nearest: %s %s', async (method, url, nearest) => {
    const answer = await app.inject({ method, url })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json().detail).toContain(`The nearest is ${nearest}.`)
  })

  it.each([
    ['text/plain', 'x'],
    ['application/json', '{'],
    ['nothing', ''],
  ])('is answered as such, whatever is sent to it: %s %s', async (type, payload) => {
    const headers = { 'content-type': type }
    const answer = await app.inject({ method: 'POST', url: '/_dublor/x', headers, payload })
    expect(answer.statusCode).toBe(404)
    expect(answer.json().title).toBe('No such call')
  })

  it('is answered as such to an encoded body', async () => {
    const headers = { ...asJson, 'content-encoding': 'gzip' }
    for (const [method, url, status] of [
      ['POST', '/_dublor/x', 404],
      ['DELETE', clock, 405],
    ] as const) {
      const answer = await app.inject({ method, url, headers, payload: '{}' })
      expect(answer.statusCode).toBe(status)
    }
  })

  it('is said back only in part if it is long', async () => {
    const answer = await app.inject(`/_dublor/${'x'.repeat(10_000)}`)
    expect(answer.statusCode).toBe(404)
    expect(answer.body.length).toBeLessThan(1000)
  })
})

describe('a method that a path does not have', () => {
  it('is answered 405 with those that it has', async () => {
    const answer = await app.inject({ method: 'PATCH', url: clock })
    expect(answer.statusCode).toBe(405)
    expect(answer.headers['allow']).toBe('GET, PUT')
    expect(answer.json().detail).toContain('GET, PUT')
  })
})

describe('a body', () => {
  it.each([
    ['half of it', '{'],
    ['no JSON', 'hello'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['nested too deep', `{"frozen":${'['.repeat(600)}${']'.repeat(600)}}`],
  ])('is refused if it is %s', async (_what, payload) => {
    const answer = await app.inject({ method: 'PUT', url: clock, headers: asJson, payload })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ title: 'Not JSON', status: 400 })
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  it.each(['[5]', '5', '"{}"'])('is refused if it is no object: %s', async (payload) => {
    const answer = await app.inject({ method: 'PUT', url: clock, headers: asJson, payload })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain('expected is object')
  })

  it.each([{ 'content-type': 'text/plain' }, { 'content-type': 'application/xml' }, {}])(
    'is refused with 415 if it comes as %j',
    async (headers) => {
      const answer = await app.inject({ method: 'PUT', url: clock, headers, payload: '{}' })
      expect(answer.statusCode).toBe(415)
      expect(answer.json().detail).toContain('Content-Type: application/json')
    },
  )

  it.each([
    ['', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['', { 'content-type': 'text/plain' }],
    ['', {}],
    ['', asJson],
    ['null', asJson],
    ['[]', asJson],
  ])('is none if it says nothing: %j as %j', async (payload, headers) => {
    const length = { 'content-length': String(payload.length) }
    const sent = { headers: { ...headers, ...length }, payload }
    for (const [method, url] of [
      ['PUT', clock],
      ['POST', '/_dublor/sandboxes/x/reset'],
      ['DELETE', '/_dublor/sandboxes/x/requests'],
    ] as const) {
      const answer = await app.inject({ method, url, ...sent })
      expect([url, answer.statusCode]).toEqual([url, method === 'PUT' ? 200 : 204])
    }
  })

  it.each(['', 'null'])('is missed where a list is taken, and %j comes', async (payload) => {
    const url = '/_dublor/sandboxes/x/faults'
    const answer = await app.inject({ method: 'PUT', url, headers: asJson, payload })
    expect(answer.statusCode).toBe(400)
    expect((await control(app, 'PUT', '/sandboxes/x/faults', [])).json()).toEqual([])
  })

  it('is refused with 415 if it is encoded', async () => {
    const headers = { ...asJson, 'content-encoding': 'gzip' }
    const answer = await app.inject({ method: 'PUT', url: clock, headers, payload: 'x' })
    expect(answer.statusCode).toBe(415)
    expect(answer.json().detail).toContain('without Content-Encoding')
  })

  it('is refused with 413 and the limit if it is too large', async () => {
    const payload = `{"frozen":"${'x'.repeat(1_048_576)}"}`
    const answer = await app.inject({ method: 'PUT', url: clock, headers: asJson, payload })
    expect(answer.statusCode).toBe(413)
    expect(answer.json()).toMatchObject({ title: 'Too large', status: 413 })
    expect(answer.json().detail).toContain('1048576 bytes')
  })

  it('may be as large for a server whose services take small ones only', async () => {
    const small = checkedApp({ fixture: 'docs', bodyLimit: 10 })
    const answer = await control(small, 'PUT', '/sandboxes/x/clock', {
      frozen: '2025-11-20T12:00:00Z',
    })
    expect(answer.statusCode).toBe(200)
    await small.close()
  })
})

describe('a field', () => {
  it.each([
    [{ by: 5 }, 'body.by is 5, but expected is string', '"PT2H"'],
    [{}, 'body.by is missing', '"PT2H"'],
    [{ by: 'PT1H', thawed: 1 }, 'body.thawed is not known: there are by', '{"by":"PT1H"}'],
  ])('that cannot be is named, with what it wants and an example: %j', async (body, says, such) => {
    const answer = await control(app, 'POST', '/sandboxes/x/clock/advance', body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain(says)
    expect(answer.json().detail).toContain(`For example: ${such}`)
  })

  it('of a query is named too', async () => {
    const answer = await control(app, 'GET', '/rules?bases=assumed')
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain('query.bases is not known: there are service, basis')
  })
})

describe('a change that cannot be kept', () => {
  it('is answered 503', async () => {
    const full = checkedApp()
    full.sandboxes.storage.change = async () => {
      throw new NotStored('the disk is full')
    }
    const answer = await control(full, 'POST', '/sandboxes/x/reset')
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('1')
    expect(answer.json().detail).toContain('the disk is full')
    await full.close()
  })
})
