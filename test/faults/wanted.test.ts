import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { services } from '../../src/services/index.ts'

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

const customers = '/api/v1/customers'
const one = `${customers}/550e8400-e29b-41d4-a716-446655440000`

async function wanted(status: number, method: string, url: string) {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { authorization: 'Bearer demo-admin', prefer: `code=${status}` },
  })
  const body = answer.body === '' ? undefined : answer.json()
  return { status: answer.statusCode, body, headers: answer.headers }
}

describe('a wanted status of CyberCert', () => {
  it.each([
    [
      'PATCH',
      `${one}/details`,
      401,
      { message: 'Unauthenticated' },
      'common.unauthenticated, cybercert.common.unauthenticated-everywhere',
    ],
    ['PATCH', `${one}/details`, 403, { message: 'Forbidden' }, 'common.forbidden'],
    [
      'PATCH',
      `${one}/details`,
      404,
      { message: 'Customer not found' },
      'details.customer-not-found',
    ],
    ['GET', one, 404, { message: 'Not Found' }, 'customers.show-not-found'],
    [
      'GET',
      customers,
      404,
      { message: 'The route api/v1/customers could not be found.' },
      'common.unknown-route',
    ],
    ['PATCH', one, 409, { message: 'Conflict' }, 'common.other-statuses'],
    [
      'PATCH',
      one,
      413,
      { message: expect.stringContaining('1048576 bytes') },
      'common.body-too-large',
    ],
    [
      'PATCH',
      one,
      415,
      { message: expect.stringContaining('application/json') },
      'common.unsupported-media-type',
    ],
    ['PATCH', one, 400, { message: expect.stringContaining('JSON') }, 'common.malformed-json'],
    ['GET', one, 429, { message: 'Too Many Attempts.' }, 'common.other-statuses'],
    ['GET', one, 500, { message: 'Server Error' }, 'common.other-statuses'],
    ['GET', one, 503, { message: 'Service Unavailable' }, 'common.other-statuses'],
    ['GET', one, 599, { message: 'Status 599' }, 'common.other-statuses'],
    ['GET', `${customers}/x/y/z`, 503, { message: 'Service Unavailable' }, 'common.other-statuses'],
  ])('%s %s %i', async (method, url, status, body, rule) => {
    const answer = await wanted(status, method, url)
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual(body)
    expect(answer.headers['dublor-rules']).toBe(`cybercert.${rule}`)
  })

  it('405 names the methods that the path has otherwise', async () => {
    const { headers, body } = await wanted(405, 'PATCH', `${one}/details`)
    expect(headers['allow']).toBe('GET, HEAD, PUT, DELETE')
    expect(body.message).toContain('The PATCH method is not supported for route api/v1/customers/')
  })

  it('405 names likely methods where the path has no other', async () => {
    expect((await wanted(405, 'POST', `${one}/restore`)).headers['allow']).toBe('GET, HEAD')
    expect((await wanted(405, 'GET', '/api/v1/x')).headers['allow']).toBe('POST')
  })

  it('422 is the published one where a field is required', async () => {
    const { body, headers } = await wanted(422, 'POST', customers)
    expect(body).toEqual({
      message: 'Validation failed',
      errors: { company_name: ['The company name field is required.'] },
    })
    expect(headers['dublor-basis']).toBe('published')
  })
})

describe('a wanted status', () => {
  it('is kept where an alternative in force answers with another one', async () => {
    const swaps = ['cybercert.common.unsupported-media-type/is-400']
    await app.sandboxes.change('swapped', (sandbox) => sandbox.set({ swaps }))
    const { statusCode, body } = await app.inject({
      url: one,
      headers: { prefer: 'code=415', 'dublor-sandbox': 'swapped' },
    })
    expect(statusCode).toBe(415)
    expect(body).toBe('{"message":"Content-Type must be application/json."}')
  })
})

describe('a wanted status of FaturaEntegratör', () => {
  it.each([
    ['GET', '/api/customers/1', 401, { message: 'Unauthenticated.' }, 'common.unauthenticated'],
    ['POST', '/api/check/auth', 401, { message: 'Unauthenticated.' }, 'auth.bad-key'],
    [
      'GET',
      '/api/customers/1',
      403,
      { message: 'This action is unauthorized.' },
      'common.other-statuses',
    ],
    [
      'PATCH',
      '/api/customers/1',
      404,
      { message: 'No query results for model [App\\Models\\Customer] 1' },
      'customers.not-found',
    ],
    ['GET', '/api/customers/1', 419, { message: 'CSRF token mismatch.' }, 'common.other-statuses'],
    ['GET', '/api/customers', 503, { message: 'Service Unavailable' }, 'common.other-statuses'],
  ])('%s %s %i', async (method, url, status, body, rule) => {
    const answer = await wanted(status, method, url)
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual(body)
    expect(answer.headers['dublor-rules']).toContain(`faturaentegrator.${rule}`)
    expect(answer.headers['dublor-rules']).toContain('faturaentegrator.common.error-body')
    expect(answer.headers['dublor-rules']).not.toContain('deleted')
  })
})

const endpoints = services.flatMap(({ base, endpoints }) =>
  endpoints.map(({ method, path, schema }) => ({ method, url: base + path, schema })),
)

describe.each(endpoints)('$method $url', ({ method, url, schema }) => {
  it('has 422 with a sentence about a field of its own', async () => {
    const { body, status } = await wanted(422, method, url)
    const parts: { body?: object; query?: object; params?: object } = schema
    const known = [parts.body, parts.query, parts.params].flatMap((part) =>
      Object.keys((part as { properties?: object } | undefined)?.properties ?? {}),
    )
    expect(status).toBe(422)
    for (const [field, lines] of Object.entries(body.errors)) {
      expect(known.length === 0 ? ['id'] : known).toContain(field)
      expect(lines).toEqual([expect.stringMatching(/^The .+\.$/)])
    }
    expect(Object.keys(body.errors)).toHaveLength(1)
  })

  it('has a body with a message for every status from 400 on', async () => {
    for (let status = 400; status < 600; status += 1) {
      const answer = await wanted(status, method, url)
      expect(answer.status).toBe(status)
      expect(answer.body.message).toMatch(/\S/)
      expect(answer.headers['dublor-rules']).not.toBe('')
    }
  })

  it('has some answer for every status below', async () => {
    for (const status of [
      200, 201, 202, 203, 204, 205, 206, 226, 300, 301, 302, 304, 307, 308, 399,
    ]) {
      expect((await wanted(status, method, url)).status).toBe(status)
    }
  })
})
