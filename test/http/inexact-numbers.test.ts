import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const app = createApp({ fixture: 'docs' })
const strict = createApp({ fixture: 'docs', strict: true })
afterAll(() => Promise.all([app.close(), strict.close()]))

const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'
const control = { 'content-type': 'application/json' }

const send = (url: string, payload: string, method: 'PATCH' | 'PUT' | 'POST' = 'PATCH', to = app) =>
  to.inject({ method, url, headers, payload })

describe('a number that a double would change', () => {
  it.each([
    ['annual_revenue', `${customer}/details`, '9007199254740993'],
    ['annual_revenue', `${customer}/details`, '123456789.123456789'],
    ['annual_revenue', `${customer}/details`, '1e-400'],
    ['employee_count', `${customer}/details`, '9007199254740993'],
    ['organization_id', customer, '9007199254740993'],
    ['organization_id', customer, '-9007199254740993'],
    ['custom_settings', '/api/v1/user/settings', '{"a":[{"b":9007199254740993}]}'],
    ['custom_settings', '/api/v1/user/settings', '{"a":1e400}'],
  ])('is a 422 in %s, by a guess', async (field, url, value) => {
    const answer = await send(url, `{"${field}":${value}}`)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual({
      [field]: [expect.stringMatching(/ field has a number that cannot be kept exactly\.$/)],
    })
    expect(answer.headers['dublor-rules']).toContain('cybercert.common.inexact-number')
    expect(answer.headers['dublor-basis']).toBe('assumed')
    expect((await send(url, `{"${field}":${value}}`, 'PATCH', strict)).statusCode).toBe(501)
  })

  it.each([
    ['annual_revenue', `${customer}/details`, '1e400', 'revenue-too-large'],
    ['annual_revenue', `${customer}/details`, '-9007199254740993', 'negative-revenue'],
    ['employee_count', `${customer}/details`, '1e400', 'fractional-employee-count'],
    ['industry', `${customer}/details`, '9007199254740993', 'wrong-type'],
  ])('is refused in %s by what else is wrong with it', async (field, url, value, rule) => {
    const answer = await send(url, `{"${field}":${value}}`)
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['dublor-rules']).toContain(rule)
    expect(answer.headers['dublor-rules']).not.toContain('inexact-number')
  })

  it('is refused among other fields, of which those that are right are not named', async () => {
    const body =
      '{"industry":"9007199254740993","annual_revenue":5,"employee_count":9007199254740993}'
    const answer = await send(`${customer}/details`, body)
    expect(Object.keys(answer.json().errors)).toEqual(['employee_count'])
  })

  it.each([
    ['in a text', '{"address":"No: 9007199254740993 1e400"}'],
    ['in a field that is ignored', '{"industry":"Food","colour":9007199254740993}'],
    ['in a field that is sent again', '{"employee_count":9007199254740993,"employee_count":7}'],
  ])('is nothing to refuse %s', async (_where, body) => {
    expect((await send(`${customer}/details`, body)).statusCode).toBe(200)
  })

  it.each(['9007199254740992', '1.5e300', '0.30000000000000004'])(
    'is not %s, which comes back as it came',
    async (value) => {
      const answer = await send(`${customer}/details`, `{"annual_revenue":${value}}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.json().annual_revenue).toBe(Number(value))
    },
  )

  it('is refused by FaturaEntegratör like every number, where it also casts numbers', async () => {
    const world = '/~casts'
    await app.inject({
      method: 'PUT',
      url: '/_dublor/sandboxes/casts/mutants',
      headers: control,
      payload: { active: ['faturaentegrator.common.wrong-type/casts-numbers'] },
    })
    for (const prefix of ['', world]) {
      const answer = await send(`${prefix}/api/customers/1`, '{"address":9007199254740993}')
      expect(answer.statusCode).toBe(422)
      expect(Object.keys(answer.json().errors)).toEqual(['address'])
    }
    const cast = await send(`${world}/api/customers/1`, '{"address":12}')
    expect(cast.json().data.address).toBe('12')
  })

  it('counts as not sent in the query of a list, by a guess', async () => {
    const url = '/api/v1/customers?page=9007199254740993'
    const answer = await app.inject({ url, headers: { authorization: 'Bearer demo-admin' } })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['dublor-rules']).toContain('bad-number')
    expect(answer.headers['dublor-basis']).toBe('assumed')
  })

  it('is shown by the journal as it came', async () => {
    await send(`/~seen${customer}/details`, '{"employee_count":9007199254740993}')
    const { body } = await app.inject('/_dublor/sandboxes/seen/requests')
    expect(body).toContain('9007199254740993')
    expect(body).not.toContain('9007199254740992')
  })
})

describe('the control plane', () => {
  const long = JSON.stringify(' '.repeat(300_000))
  it.each([
    ['a match of a body', 'POST', 'requests/verify', '{"match":{"body":{"a":9007199254740993}}}'],
    ['a long match', 'POST', 'requests/verify', `{"match":{"body":[${long},9007199254740993]}}`],
    ['a snapshot', 'PUT', 'snapshot', '{"records":[{"annual_revenue":1e400}]}'],
  ] as const)(
    'refuses %s with a number that it would change',
    async (_what, method, to, payload) => {
      const url = `/_dublor/sandboxes/x/${to}`
      const answer = await app.inject({ method, url, headers: control, payload })
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ title: 'Inexact number' })
      expect(answer.json().detail).toMatch(
        /the number (9007199254740993|1e400) cannot be kept exactly/,
      )
    },
  )

  it('takes the same digits as a text', async () => {
    const url = '/_dublor/sandboxes/x/requests/verify'
    const payload = '{"match":{"body":{"a":"9007199254740993"}},"count":{"exactly":0}}'
    const answer = await app.inject({ method: 'POST', url, headers: control, payload })
    expect(answer.statusCode).toBe(200)
  })
})
