import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

const uuid = '550e8400-e29b-41d4-a716-446655440000'
const details = `/api/v1/customers/${uuid}/details`
let count = 0

const ask = async (
  method: 'PATCH' | 'PUT' | 'POST',
  url: string,
  payload: object,
  as = 'admin',
) => {
  count += 1
  const headers = { authorization: `Bearer demo-${as}`, 'dublor-sandbox': `basis-${count}` }
  const answer = await app.inject({ method, url, headers, payload })
  const rules = String(answer.headers['dublor-rules']).split(', ')
  return { status: answer.statusCode, basis: answer.headers['dublor-basis'], rules }
}

describe('what is wrong with a body does not shape', () => {
  const nobody = '/api/v1/customers/00000000-0000-4000-8000-000000000000/details'
  it.each([{ industry: ' x ' }, { industry: '' }, { foo: 1 }])(
    'a documented 404 to %j',
    async (body) => {
      expect(await ask('PATCH', nobody, body)).toMatchObject({ status: 404, basis: 'documented' })
    },
  )

  it.each([{ industry: ' x ' }, { foo: 1 }])('a documented 403 to %j', async (body) => {
    const { status, basis } = await ask('PATCH', details, body, 'nobody')
    expect({ status, basis }).toEqual({ status: 403, basis: 'documented' })
  })

  it.each([{ legal_name: '' }, { legal_name: ' x ', foo: 1 }])(
    'a published 422 to %j',
    async (body) => {
      const { status, basis } = await ask('POST', '/api/v1/customers', body)
      expect({ status, basis }).toEqual({ status: 422, basis: 'published' })
    },
  )
})

describe('what a body was made fit by shapes', () => {
  it('a refusal of just that field', async () => {
    const { rules } = await ask('POST', '/api/v1/customers', { company_name: ' ' })
    expect(rules).toContain('cybercert.common.strings-trimmed')
    expect(rules).toContain('cybercert.common.empty-string-is-null')
  })

  it('an answer that is no refusal', async () => {
    const { rules } = await ask('PATCH', details, { industry: ' x ', foo: 1 })
    expect(rules).toContain('cybercert.common.strings-trimmed')
    expect(rules).toContain('cybercert.common.unknown-fields-ignored')
  })
})

describe('a check that was passed shapes', () => {
  it('a refusal of what the body says', async () => {
    const { status, rules } = await ask('PATCH', details.replace(uuid, uuid.toUpperCase()), {
      website: 'x',
    })
    expect(status).toBe(422)
    expect(rules).toContain('cybercert.common.uuid-in-any-case')
  })
})

describe('decimals shape', () => {
  it.each([
    [{ annual_revenue: 1234567.89, annual_revenue_currency: 'USD' }, true],
    [{ annual_revenue: 1.005, annual_revenue_currency: 'TRY' }, true],
    [{ annual_revenue: 2000000, annual_revenue_currency: 'USD' }, false],
    [{ annual_revenue: 0.5, annual_revenue_currency: 'USD' }, false],
  ])('the answer to %j: %s', async (body, named) => {
    const { rules } = await ask('PATCH', details, body)
    expect(rules.includes('cybercert.conversion.decimal')).toBe(named)
  })
})

describe('clearing what a PUT did not send shapes', () => {
  const row = {
    annual_revenue: 1000000,
    annual_revenue_currency: 'TRY',
    employee_count: 50,
    industry: 'Technology',
    website: 'https://example.com',
  }
  it('an answer that shows the field', async () => {
    const { industry: _, ...rest } = row
    expect((await ask('PUT', details, rest)).rules).toContain('cybercert.details.put-clears-unsent')
  })
  it('an answer that differs by nothing else', async () => {
    expect((await ask('PUT', details, row)).rules).toContain('cybercert.details.put-clears-unsent')
    const customer = {
      company_name: 'Example Company',
      legal_name: 'Example Company Ltd.',
      email: 'info@example.com',
    }
    const { rules } = await ask('PUT', `/api/v1/customers/${uuid}`, customer)
    expect(rules).toContain('cybercert.customers.put-clears-unsent')
  })
  it('not the documents’ example', async () => {
    const example = { ...row, annual_revenue: 2000000, annual_revenue_currency: 'USD' }
    expect(await ask('PUT', details, { ...example, employee_count: 100 })).toMatchObject({
      basis: 'documented',
    })
  })
})

describe('a revenue beyond a double once it is converted', () => {
  const headers = { authorization: 'Bearer demo-admin', 'dublor-sandbox': 'beyond' }
  const patch = (payload: object) => app.inject({ method: 'PATCH', url: details, headers, payload })

  it('is refused, whichever of the two fields makes it so', async () => {
    const big = { annual_revenue: 1.7e308 }
    expect((await patch({ ...big, annual_revenue_currency: 'USD' })).statusCode).toBe(422)
    expect((await patch(big)).statusCode).toBe(200)
    const { statusCode, headers } = await patch({ annual_revenue_currency: 'USD' })
    expect(statusCode).toBe(422)
    expect(headers['dublor-rules']).toContain('cybercert.details.revenue-too-large')
  })

  it('does not count where the row was deleted, since an update makes a new one', async () => {
    const headers = { authorization: 'Bearer demo-admin', 'dublor-sandbox': 'beyond-deleted' }
    const payload = { annual_revenue: 1.7e308 }
    await app.inject({ method: 'PATCH', url: details, headers, payload })
    await app.inject({ method: 'DELETE', url: details, headers })
    const other = { annual_revenue_currency: 'USD' }
    const answer = await app.inject({ method: 'PATCH', url: details, headers, payload: other })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ annual_revenue: null, annual_revenue_currency: 'USD' })
  })

  it('is null to a caller of another currency, and says that this is a guess', async () => {
    const eur = { authorization: 'Bearer demo-eur~beyond-2' }
    const write = await app.inject({
      method: 'PATCH',
      url: details,
      headers: eur,
      payload: { annual_revenue: 1.7e308, annual_revenue_currency: 'EUR' },
    })
    expect(write.statusCode).toBe(200)
    const read = await app.inject({
      url: details,
      headers: { authorization: 'Bearer demo-admin~beyond-2' },
    })
    expect(read.json().annual_revenue_converted).toBeNull()
    expect(read.headers['dublor-rules']).toContain('cybercert.conversion.beyond-double-is-null')
  })
})
