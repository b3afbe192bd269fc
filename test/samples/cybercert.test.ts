import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { interpreters } from './interpreters.ts'
import { run, sampleFor } from './run.ts'

const path = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'

let app: App
let url: string
beforeEach(async () => {
  app = createApp({ fixture: 'docs' })
  url = await app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => app.close())

const sample = () => sampleFor(url, 'https://api.example.com', 'cybercert/curl')

async function kept(): Promise<unknown> {
  const answer = await fetch(url + path, { headers: { Authorization: 'Bearer {token}' } })
  expect(answer.status).toBe(200)
  return await answer.json()
}

describe('the sample of PATCH /api/v1/customers/{uuid}/details', () => {
  const { command, install } = interpreters.curl

  it('keeps its escaped token and calls the customer of the documents', () => {
    expect(sample()).toContain(String.raw`-H "Authorization: Bearer \{token\}" \\`.slice(0, -1))
    expect(sample()).toContain(`curl -X PATCH ${url}${path} \\`)
  })
  it.skipIf(command === undefined)(
    `runs in curl with nothing changed but the host${command ? '' : ` (skipped; to run it: ${install})`}`,
    async () => {
      const answered = JSON.parse(await run(command ?? ['sh'], sample()))
      const written = {
        annual_revenue: 2000000,
        annual_revenue_currency: 'USD',
        annual_revenue_converted: 60000000,
        employee_count: 100,
      }
      expect(answered).toMatchObject(written)
      expect(await kept()).toMatchObject({
        ...written,
        industry: 'Technology',
        website: 'https://example.com',
        address: 'İstanbul, Türkiye',
        is_active: true,
      })
    },
  )
})
