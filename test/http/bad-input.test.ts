import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'

const uuid = '550e8400-e29b-41d4-a716-446655440000'
const details = `/api/v1/customers/${uuid}/details`
const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }

const app = createApp({ fixture: 'docs' })
let url = ''

beforeAll(async () => {
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const kept = async () => (await app.inject({ url: details, headers })).body

/** Every endpoint that takes a body, in both services. */
const writing = [
  ['PATCH', details],
  ['PUT', details],
  ['POST', '/api/v1/customers'],
  ['PATCH', `/api/v1/customers/${uuid}`],
  ['PUT', `/api/v1/customers/${uuid}`],
  ['PATCH', '/api/v1/user/settings'],
  ['PUT', '/api/v1/user/settings'],
  ['POST', '/api/customers'],
  ['PATCH', '/api/customers/1'],
] as const

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

/** Bodies that no endpoint takes. */
const refused: readonly (readonly [what: string, body: string | Buffer, status: number])[] = [
  ['half an object', '{"name":', 400],
  ['text', 'hello', 400],
  ['a trailing comma', '{"name":"x",}', 400],
  ['a list', '[{"name":"x"}]', 422],
  ['a number', '5', 422],
  ['a string', '"x"', 422],
  ['null', 'null', 422],
  ['true', 'true', 422],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400],
  ['half of a surrogate pair', '{"industry":"\\ud83d","name":"\\ud83d"}', 400],
  ['half of a surrogate pair as a name', '{"\\udc00":1}', 400],
  ['nesting of 10,000 levels', `{"x":${nested(10_000)}}`, 400],
  ['nesting of 200,000 levels', nested(200_000), 400],
  ['a byte order mark', '\ufeff{}', 400],
]

describe.each(writing)('%s %s', (method, path) => {
  it.each(refused)('answers %s in the service’s own shape', async (_what, payload, status) => {
    const before = await kept()
    const answer = await app.inject({ method, url: path, headers, payload })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(answer.json()).toHaveProperty('message', expect.any(String))
    expect(answer.body).not.toMatch(/\bat .*\.(ts|js)/)
    expect(await kept()).toBe(before)
  })

  it('answers 413 to ten megabytes', async () => {
    const payload = JSON.stringify({ name: 'x'.repeat(10_000_000) })
    const answer = await app.inject({ method, url: path, headers, payload })
    expect(answer.statusCode).toBe(413)
    expect(answer.json()).toHaveProperty('message')
  })

  it('asks nothing of the content type where there is no body', async () => {
    const text = { ...headers, 'content-type': 'text/plain' }
    const answer = await app.inject({ method, url: path, headers: text })
    expect(answer.statusCode).not.toBe(415)
  })

  it('answers 415 to a body of no declared type', async () => {
    const { authorization } = headers
    const answer = await app.inject({
      method,
      url: path,
      headers: { authorization },
      payload: '{}',
    })
    expect(answer.statusCode).toBe(415)
  })

  it('answers 415 to a form', async () => {
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await app.inject({ method, url: path, headers: form, payload: 'name=x' })
    expect(answer.statusCode).toBe(415)
    expect(answer.json().message).toContain('application/json')
  })
})

describe('PATCH details', () => {
  const patch = (payload: string) => app.inject({ method: 'PATCH', url: details, headers, payload })

  it.each([
    ['a negative number', '{"annual_revenue":-0.01}', 'annual_revenue'],
    ['a number beyond a double', '{"annual_revenue":1e400}', 'annual_revenue'],
    ['a number in a string', '{"annual_revenue":"5"}', 'annual_revenue'],
    ['a list for a number', '{"annual_revenue":[5]}', 'annual_revenue'],
    ['an object for a string', '{"industry":{"a":1}}', 'industry'],
    ['a number for a boolean', '{"is_active":1}', 'is_active'],
    ['half an employee', '{"employee_count":0.5}', 'employee_count'],
    ['a script for a website', '{"website":"javascript:alert(1)"}', 'website'],
    ['two letters for a currency', '{"annual_revenue_currency":"TR"}', 'annual_revenue_currency'],
    ['an unknown currency', '{"annual_revenue_currency":"XXX"}', 'annual_revenue_currency'],
    [
      'a member of Object for a currency',
      '{"annual_revenue_currency":"constructor"}',
      'annual_revenue_currency',
    ],
  ])('refuses %s and stores nothing', async (_what, payload, field) => {
    const before = await kept()
    const answer = await patch(payload)
    expect(answer.statusCode).toBe(422)
    expect(Object.keys(answer.json().errors)).toEqual([field])
    expect(await kept()).toBe(before)
  })

  it('stores nothing of a body in which one field of several is refused', async () => {
    const before = await kept()
    const answer = await patch('{"industry":"Food","employee_count":3,"website":"nowhere"}')
    expect(answer.statusCode).toBe(422)
    expect(await kept()).toBe(before)
  })

  it.each([
    ['1e-320', 0],
    ['-0', 0],
    ['0.1', 0.1],
    ['12345678901234567000', 12345678901234567000],
    ['1e300', 1e300],
  ])('takes the number %s', async (number, converted) => {
    const answer = await patch(`{"annual_revenue":${number},"annual_revenue_currency":"TRY"}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.json().annual_revenue_converted).toBe(converted)
  })

  it('keeps NUL, quotes and letters beyond the basic plane', async () => {
    const industry = 'a\u0000b"\\\u2028😀ğ'
    const answer = await patch(JSON.stringify({ industry }))
    expect(answer.json().industry).toBe(industry)
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'ignores the field %s',
    async (name) => {
      const answer = await patch(`{"${name}":{"polluted":true},"industry":"Food"}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['dublor-rules']).toContain('cybercert.common.unknown-fields-ignored')
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    },
  )

  const fields = (length: number) =>
    JSON.stringify(Object.fromEntries(Array.from({ length }, (_, n) => [`f${n}`, 'a,[{'])))

  it('takes thousands of unknown fields', async () => {
    expect((await patch(fields(4998))).statusCode).toBe(200)
  })

  it.each([
    ['values', fields(5000)],
    ['values', `{"custom":[${'[],'.repeat(2500)}1]}`],
    ['levels', '['.repeat(1_000_000)],
    ['levels', '{"a":'.repeat(200_000)],
  ])('refuses too many %s without reading them', async (what, body) => {
    const parse = vi.spyOn(JSON, 'parse')
    const { statusCode, payload } = await patch(body)
    const read = parse.mock.calls.filter(([text]) => text === body)
    parse.mockRestore()
    expect([statusCode, read]).toEqual([400, []])
    expect(payload).toContain(
      what === 'values' ? 'more than 5000 values' : 'deeper than 512 levels',
    )
  })
})

describe('PATCH settings', () => {
  it('takes custom settings as deep as PHP would, and answers them', async () => {
    const url = '/api/v1/user/settings'
    const deep = `{"custom_settings":{"a":${nested(500)}}}`
    const answer = await app.inject({ method: 'PATCH', url, headers, payload: deep })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain(nested(500))
  })
})

describe('paths', () => {
  it.each([
    ['/api/v1/customers/%zz', 404],
    ['/api/v1/customers/%zz/details', 404],
    ['/api/customers/%ff', 404],
    ['/api/v1/customers/%00/details', 404],
    ['/api/v1/customers/%C3%28', 404],
    ['/api/v1/customers/..%2f..%2fetc', 404],
    ['/api/v1/customers/__proto__', 404],
    [`/api/v1/customers/${'x'.repeat(4_000)}`, 404],
    [`/api/v1/customers/${'x'.repeat(5_000)}`, 404],
    ['/api/v1', 404],
    ['/api/v1/', 404],
    ['/api/v1//customers', 404],
    ['/api/v2/customers', 404],
    ['/api/customers/__proto__', 404],
    ['/api/customers/-1', 404],
    ['/api/customers/99999999999999999999', 404],
    ['/api/customers/1e0', 404],
    ['/favicon.ico', 404],
    ['/~', 404],
    ['/~/api/v1/customers', 400],
    ['/~a~b/api/v1/customers', 400],
    ['/~.hidden/api/v1/customers', 400],
    [`/~${'x'.repeat(65)}/api/v1/customers`, 400],
  ])('GET %s answers a sentence with %i', async (path, status) => {
    const answer = await app.inject({ url: path, headers })
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toHaveProperty('message', expect.any(String))
  })

  it('answers like Laravel to a method that the path does not have', async () => {
    const answer = await app.inject({ method: 'DELETE', url: '/api/v1/user/settings', headers })
    expect(answer.statusCode).toBe(405)
    expect(answer.headers['allow']).toBe('GET, HEAD, PUT, PATCH')
    expect(answer.json()).toEqual({
      message:
        'The DELETE method is not supported for route api/v1/user/settings. Supported methods: GET, HEAD, PUT, PATCH.',
    })
  })

  it('takes a trailing slash as none', async () => {
    const answer = await app.inject({ url: '/api/v1/customers/', headers })
    expect(answer.statusCode).toBe(200)
  })
})

describe('tokens', () => {
  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic demo-admin',
    'demo-admin',
    'Bearer a b',
    'Bearer __proto__',
  ])('answers 401 to Authorization: %j', async (authorization) => {
    const answer = await app.inject({ url: details, headers: { authorization } })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toEqual({ message: 'Unauthenticated' })
  })

  it('takes bearer in small letters', async () => {
    const answer = await app.inject({
      url: details,
      headers: { authorization: 'bearer demo-admin' },
    })
    expect(answer.statusCode).toBe(200)
  })
})

/** Sends bytes as they are, and waits until the other side has closed. */
const sendRaw = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const { port } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
    let received = ''
    socket.on('data', (data) => {
      received += data
    })
    socket.on('close', () => resolve(received))
    socket.on('error', reject)
  })

describe('HTTP itself', () => {
  it('answers 400 to what is no HTTP, and goes on', async () => {
    const answer = await sendRaw('hello\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toMatch(/\r\n\r\n{"message":"[^"]+"}$/)
    expect((await fetch(`${url}/_dublor/health`)).status).toBe(200)
  })

  it('answers 431 to headers of 40 kB', async () => {
    const answer = await sendRaw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    expect(answer).toMatch(/{"message":"[^"]+"}$/)
  })

  it('answers 400 to a length that is no number', async () => {
    const request = `PATCH ${details} HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n`
    expect(await sendRaw(request)).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('goes on when a client leaves in the middle of a body', async () => {
    const before = await kept()
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
        const head = `PATCH ${details} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer demo-admin\r\n`
        socket.write(
          `${head}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"ind`,
          () => {
            socket.destroy()
          },
        )
      })
      socket.on('close', () => resolve())
    })
    expect((await fetch(`${url}/_dublor/health`)).status).toBe(200)
    expect(await kept()).toBe(before)
  })
})

describe('a path with nothing where a parameter stands', () => {
  it.each([
    ['GET', '/api/v1/customers//details'],
    ['PATCH', '/api/v1/customers//details'],
    ['POST', '/api/v1/customers//restore'],
    ['POST', '/api/v1/customers//details/restore'],
  ] as const)('is none that the service knows: %s %s', async (method, path) => {
    const payload = method === 'GET' ? {} : { payload: '{"name":' }
    const answer = await app.inject({ method, url: path, headers, ...payload })
    expect(answer.statusCode).toBe(404)
    const message = `The route ${path.slice(1)} could not be found.`
    expect(answer.json()).toEqual({ message })
    expect(answer.headers['dublor-rules']).toBe('cybercert.common.unknown-route')
  })
})
