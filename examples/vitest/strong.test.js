import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { customers, Refused } from './customers.js'

const uuid = '550e8400-e29b-41d4-a716-446655440000'
const nobody = '00000000-0000-4000-8000-000000000000'
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/
const url = process.env.DUBLOR_URL ?? 'http://127.0.0.1:4010'

/** A world of its own for every test: the customer is as the documents have it. */
let base
beforeEach(() => {
  base = `${url}/~${randomUUID()}`
})
const as = (token) => customers(base, token)
const documented = {
  annual_revenue: 2_000_000,
  annual_revenue_currency: 'USD',
  employee_count: 100,
  industry: 'Technology',
  website: 'https://example.com',
}
const refusal = (asked) =>
  asked.then(
    () => undefined,
    (error) => error,
  )

describe('changing details', () => {
  it('answers exactly what the documents show', async () => {
    const { updated_at, ...answer } = await as('YOUR_API_KEY').change(uuid, documented)
    expect(answer).toEqual({
      status: 200,
      id: 1,
      customer_id: 1,
      ...documented,
      annual_revenue_converted: 60_000_000,
      annual_revenue_currency_converted: 'TRY',
      is_active: true,
    })
    expect(updated_at).toMatch(moment)
  })

  it('keeps the fields that were not sent, and what was written stays', async () => {
    const { change, details } = as('YOUR_API_KEY')
    await change(uuid, { ...documented, address: 'Ankara' })
    const { updated_at: _updated, ...answer } = await change(uuid, { industry: 'Food' })
    expect(answer).toMatchObject({ ...documented, industry: 'Food', is_active: true })
    expect(await details(uuid)).toMatchObject({
      status: 200,
      ...documented,
      id: 1,
      customer_id: 1,
      industry: 'Food',
      address: 'Ankara',
      annual_revenue_converted: 60_000_000,
      is_active: true,
      created_at: expect.stringMatching(moment),
      updated_at: expect.stringMatching(moment),
    })
  })

  it('converts to the currency of whoever asks', async () => {
    await as('demo-usd').change(uuid, { annual_revenue: 3000, annual_revenue_currency: 'TRY' })
    const answer = await as('demo-usd').change(uuid, { employee_count: 5 })
    expect(Number(answer.annual_revenue_converted)).toBe(100)
    expect(answer.annual_revenue_currency_converted).toBe('USD')
    expect(Number((await as('YOUR_API_KEY').details(uuid)).annual_revenue_converted)).toBe(3000)
  })

  it('makes the row where there is none, and only once', async () => {
    const { change, create, details } = as('YOUR_API_KEY')
    const { uuid } = await create({ company_name: 'Yeni' })
    const none = await refusal(details(uuid))
    expect(none).toMatchObject({ status: 404, body: null })
    const first = await change(uuid, { employee_count: 7, is_active: true })
    const second = await change(uuid, { industry: 'Food' })
    expect(second).toMatchObject({ id: first.id, employee_count: 7, industry: 'Food' })
    expect((await details(uuid)).id).toBe(first.id)
  })

  it('is refused for a customer nobody knows', async () => {
    const error = await refusal(as('YOUR_API_KEY').change(nobody, documented))
    expect(error).toBeInstanceOf(Refused)
    expect(error).toMatchObject({ status: 404, message: 'Customer not found' })
  })

  it('is refused without the permission, and for another owner’s customer', async () => {
    for (const token of ['demo-viewer', 'demo-owner']) {
      const error = await refusal(as(token).change(uuid, documented))
      expect(error).toMatchObject({ status: 403, message: 'Forbidden' })
    }
  })
})

describe('replacing details', () => {
  it('writes every field', async () => {
    const { change, details, replace } = as('YOUR_API_KEY')
    await change(uuid, { ...documented, address: 'Ankara' })
    const sent = { ...documented, industry: 'Retail', employee_count: 9 }
    const { website: _website, ...fields } = { ...sent, address: 'İzmir' }
    const { address: _address, ...shown } = fields
    expect(await replace(uuid, fields)).toMatchObject({ status: 200, ...shown })
    const now = await details(uuid)
    expect(now).toMatchObject(fields)
    expect(now.website).not.toBe(documented.website)
  })
})

describe('showing details', () => {
  it('is refused without a permission, and for another owner’s customer', async () => {
    for (const token of ['demo-nobody', 'demo-owner']) {
      expect(await refusal(as(token).details(uuid))).toMatchObject({ status: 403 })
    }
  })
})

describe('deleting details', () => {
  it('takes them away until they are restored', async () => {
    const { change, details, remove, restore } = as('YOUR_API_KEY')
    await change(uuid, documented)
    expect(await remove(uuid)).toEqual({ status: 200, message: 'Customer detail deleted' })
    expect(await refusal(details(uuid))).toMatchObject({ status: 404, body: null })
    expect(await refusal(remove(uuid))).toMatchObject({
      status: 404,
      message: 'Customer detail not found',
    })
    expect(await restore(uuid)).toMatchObject({
      status: 200,
      message: 'Customer detail restored',
      detail: {
        id: 1,
        customer_id: 1,
        annual_revenue: 2_000_000,
        is_active: true,
        deleted_at: null,
      },
    })
    expect(await details(uuid)).toMatchObject(documented)
    expect(await refusal(restore(uuid))).toMatchObject({
      status: 404,
      message: 'Customer detail not found',
    })
  })

  it('keeps whether they were active', async () => {
    const { change, details, remove, restore } = as('YOUR_API_KEY')
    await change(uuid, { is_active: false })
    // Nobody documents that an inactive record can be changed: either will do.
    await refusal(change(uuid, { industry: 'Food' }))
    expect(await refusal(details(uuid))).toMatchObject({
      status: 404,
      message: 'Customer detail is not active',
    })
    await remove(uuid)
    expect((await restore(uuid)).detail.is_active).toBe(false)
  })

  it('is refused without the permission, as restoring is', async () => {
    for (const token of ['demo-viewer', 'demo-owner']) {
      expect(await refusal(as(token).remove(uuid))).toMatchObject({ status: 403 })
      expect(await refusal(as(token).restore(uuid))).toMatchObject({ status: 403 })
    }
  })
})
