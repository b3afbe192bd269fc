import { describe, expect, it } from 'vitest'
import { createApp } from '../../../src/app.ts'

const path = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer {token}' }
const example = {
  annual_revenue: 2000000,
  annual_revenue_currency: 'USD',
  employee_count: 100,
  industry: 'Technology',
  website: 'https://example.com',
}
const answer =
  '{"id":1,"customer_id":1,"annual_revenue":2000000,"annual_revenue_currency":"USD","annual_revenue_converted":60000000,"annual_revenue_currency_converted":"TRY","employee_count":100,"industry":"Technology","website":"https://example.com","is_active":true,"updated_at":"2025-11-20T12:00:00.000000Z"}'

/** The world of the documents, at the moment of their examples. */
async function documents() {
  const app = createApp({ fixture: 'docs' })
  const { statusCode } = await app.inject({
    method: 'PUT',
    url: '/_dublor/sandboxes/default/clock',
    payload: { frozen: '2025-11-20T12:00:00Z' },
  })
  expect(statusCode).toBeLessThan(300)
  return app
}

describe("the documents' examples on the fixture docs", () => {
  it.each(['PATCH', 'PUT'] as const)(
    '%s answers byte for byte, and is documented',
    async (method) => {
      const app = await documents()
      const response = await app.inject({ method, url: path, headers, payload: example })
      expect(response.statusCode).toBe(200)
      expect(response.body).toBe(answer)
      expect(response.headers['dublor-basis']).toBe('documented')
    },
  )

  it('PATCH with the body of the cURL example is documented', async () => {
    const app = await documents()
    const { industry: _industry, website: _website, ...payload } = example
    const response = await app.inject({ method: 'PATCH', url: path, headers, payload })
    expect(response.body).toBe(answer)
    expect(response.headers['dublor-basis']).toBe('documented')
  })

  it.each([
    [path, 'Bearer demo-nobody', 403, '{"message":"Forbidden"}'],
    [path, 'Bearer demo-owner', 403, '{"message":"Forbidden"}'],
    [path.replace('550e', '550f'), 'Bearer demo-admin', 404, '{"message":"Customer not found"}'],
  ])('PATCH %s as %s is documented', async (url, authorization, status, body) => {
    const app = await documents()
    const response = await app.inject({
      method: 'PATCH',
      url,
      headers: { authorization },
      payload: example,
    })
    expect(response.statusCode).toBe(status)
    expect(response.body).toBe(body)
    expect(response.headers['dublor-basis']).toBe('documented')
  })

  it.each([
    [path, 200],
    ['/api/v1/customers/550e8400-e29b-41d4-a716-446655440000', 200],
    ['/api/v1/customers?search=Example', 200],
  ])('GET %s is published', async (url, status) => {
    const app = await documents()
    const response = await app.inject({ url, headers })
    expect(response.statusCode).toBe(status)
    expect(response.headers['dublor-basis']).toBe('published')
  })

  it.each([
    ['GET', '/details'],
    ['DELETE', '/details'],
    ['POST', '/details/restore'],
  ] as const)('%s of the %s of an unknown customer is assumed', async (method, below) => {
    const app = await documents()
    const url = `/api/v1/customers/550f8400-e29b-41d4-a716-446655440000${below}`
    const response = await app.inject({ method, url, headers })
    expect(response.statusCode).toBe(404)
    expect(response.headers['dublor-rules']).toBe('cybercert.details.unknown-customer')
    expect(response.headers['dublor-basis']).toBe('assumed')
  })

  it('a PUT that leaves the currency to be guessed is assumed', async () => {
    const app = await documents()
    const { annual_revenue_currency: _currency, ...payload } = example
    const response = await app.inject({ method: 'PUT', url: path, headers, payload })
    expect(response.json()).toMatchObject({ annual_revenue_currency: 'TRY' })
    expect(response.headers['dublor-rules']).toContain('cybercert.details.put-resets-currency')
    expect(response.headers['dublor-basis']).toBe('assumed')
  })

  it('a PUT of a customer is published only where it sends whatever is answered', async () => {
    const app = await documents()
    const url = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'
    const all = { company_name: 'A', legal_name: 'B', email: 'a@example.com', is_active: true }
    for (const left of ['none', 'legal_name', 'email', 'is_active']) {
      const payload = Object.fromEntries(Object.entries(all).filter(([name]) => name !== left))
      const response = await app.inject({ method: 'PUT', url, headers, payload })
      expect(response.statusCode).toBe(200)
      expect(response.headers['dublor-basis']).toBe(left === 'none' ? 'published' : 'assumed')
    }
  })

  it('a PATCH of settings is published', async () => {
    const app = await documents()
    const url = '/api/v1/user/settings'
    await app.inject({ url, headers })
    const payload = {
      locale: 'tr',
      timezone: 'Europe/Istanbul',
      date_format: 'd/m/Y',
      time_format: 'H:i',
      currency_id: 1,
      country_code: 'TR',
      theme: 'dark',
      items_per_page: 15,
      custom_settings: {},
    }
    const patched = await app.inject({ method: 'PATCH', url, headers, payload })
    expect(patched.statusCode).toBe(200)
    expect(patched.headers['dublor-basis']).toBe('published')
  })
})
