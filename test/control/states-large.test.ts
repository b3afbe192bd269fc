import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { BaseCollection } from '../../src/sandbox/fixture.ts'

const app = createApp({ fixture: 'large:1000000' })
const documented = '550e8400-e29b-41d4-a716-446655440000'
const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, ...(answer.payload === '' ? {} : answer.json()) }
}
const hold = (state: string, params = {}) =>
  ask('POST', '/_dublor/states', { state, params: { service: 'cybercert', ...params } })
const snapshot = () => ask('GET', '/_dublor/sandboxes/default/snapshot')
const names = async () => {
  const { data } = await ask('GET', '/api/v1/customers')
  return data.map(({ company_name }: { company_name: string }) => company_name)
}

describe('states in a world of a million customers', () => {
  const looks: { mock: { calls: unknown[] } }[] = []
  beforeAll(async () => {
    await app.ready()
    const { collections } = app.sandboxes.default.fixture
    for (const base of collections.values() as Iterable<BaseCollection>) {
      looks.push(vi.spyOn(base, 'at'))
    }
  })
  beforeEach(async () => {
    await ask('POST', '/_dublor/sandboxes/default/reset')
  })
  afterAll(async () => {
    // Nothing here looks at more than a few of them.
    expect(looks.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThan(1000)
    await app.close()
  })

  it('let none of them be there, and the next one still be the next', async () => {
    expect((await hold('there are no customers')).count).toBe(0)
    expect(await ask('GET', '/api/v1/customers')).toMatchObject({ data: [], total: 0 })
    expect((await ask('GET', `/api/v1/customers/${documented}`)).status).toBe(404)
    expect((await ask('GET', `/api/v1/customers/${documented}/details`)).status).toBe(404)
    const { id } = await ask('POST', '/api/v1/customers', { company_name: 'Next' })
    expect([id, await names()]).toEqual([1_000_001, ['Next']])
  })

  it('give no id again that was given before', async () => {
    expect((await ask('POST', '/api/v1/customers', { company_name: 'One' })).id).toBe(1_000_001)
    await hold('there are no customers')
    expect((await ask('POST', '/api/v1/customers', { company_name: 'Two' })).id).toBe(1_000_002)
  })

  it('let few of them be there, of either service, and the same again changes nothing', async () => {
    await hold('there are 3 customers')
    expect((await ask('GET', '/api/v1/customers')).total).toBe(3)
    await hold('there are 3 customers', { service: 'faturaentegrator' })
    expect((await ask('GET', '/api/customers')).meta.total).toBe(3)
    const once = await snapshot()
    await hold('there are 3 customers')
    await hold('there are 3 customers', { service: 'faturaentegrator' })
    expect(await snapshot()).toEqual(once)
    await hold('there are 2 customers')
    expect((await ask('GET', '/api/v1/customers')).total).toBe(2)
    expect((await ask('GET', '/_dublor/sandboxes/default')).changed).toBeGreaterThan(999_000)
  })

  it('are taken back', async () => {
    const before = await snapshot()
    await hold('there are no customers')
    await hold('customer exists')
    expect((await ask('GET', `/api/v1/customers/${documented}`)).id).toBe(1)
    await hold(`customer ${documented} has details`)
    expect((await ask('GET', `/api/v1/customers/${documented}/details`)).id).toBe(1)
    await ask('POST', '/_dublor/states', { action: 'teardown' })
    expect(await snapshot()).toEqual(before)
    expect((await ask('GET', `/api/v1/customers/${documented}`)).status).toBe(200)
  })

  it('give nobody an id that another one has', async () => {
    await hold(`customer ${documented} does not exist`)
    expect((await hold(`customer ${documented} exists`)).id).toBe(1)
    const { uuid, id } = await ask('POST', '/api/v1/customers', { company_name: 'Next' })
    expect((await hold(`customer ${uuid} has details`)).status).toBe(200)
    expect((await ask('GET', `/api/v1/customers/${uuid}/details`)).id).toBe(id)
  })
})
