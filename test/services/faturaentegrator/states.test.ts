import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, checkedApp, control } from '../../control/checked-app.ts'

const app = checkedApp({ fixture: 'demo' })
afterAll(() => app.close())

const frozen = '2025-11-20T12:00:00.000000Z'

let sandbox = ''
let count = 0
beforeEach(async () => {
  count += 1
  sandbox = `faturaentegrator-${count}`
  await begin('demo')
})

const begin = (fixture: string) =>
  control(app, 'PUT', `/sandboxes/${sandbox}`, { fixture, clock: { frozen } })

async function arrange(state: string, params: object = {}) {
  const answer = await control(app, 'POST', `/states?sandbox=${sandbox}&service=faturaentegrator`, {
    state,
    params,
  })
  expect(answer.json()).not.toHaveProperty('detail')
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

const get = async (path: string) => {
  const answer = await ask(app, sandbox, 'GET', `/api${path}`)
  return { status: answer.statusCode, body: answer.json() }
}

describe('customer {id} exists', () => {
  it('makes the customer of the world docs where there is none', async () => {
    await begin('docs')
    const documents = await get('/customers/1')
    await begin('empty')
    expect(await arrange('customer exists')).toEqual({ id: 1 })
    expect(await get('/customers/1')).toEqual(documents)
  })

  it('makes a customer of any id, with the fields that are given', async () => {
    expect(await arrange('customer 4711 exists', { iban: 'TR33', email: null })).toEqual({
      id: 4711,
    })
    const { data } = (await get('/customers/4711')).body
    expect(data).toMatchObject({ id: 4711, type: 'person', iban: 'TR33', email: null })
    await arrange('customer 4711 exists', { type: 'company' })
    const asCompany = (await get('/customers/4711')).body.data
    expect(asCompany).toMatchObject({ type: 'company', name: null, iban: 'TR33' })
    expect(asCompany.title).not.toBeNull()
  })

  it('brings back a deleted one, and leaves what is not sent', async () => {
    const before = await get('/customers/2')
    await arrange('customer 2 is deleted')
    expect((await get('/customers/2')).status).toBe(404)
    await arrange('customer 2 exists', { city: 'BURSA' })
    expect((await get('/customers/2')).body).toEqual({
      data: { ...before.body.data, city: 'BURSA' },
    })
  })
})

describe('customer {id} is a person', () => {
  it('lets it have what a person has', async () => {
    await arrange('customer 1 is a company')
    await arrange('customer 1 is a person', { surname: 'DEMİR' })
    expect((await get('/customers/1')).body.data).toMatchObject({
      type: 'person',
      name: expect.stringMatching(/./),
      surname: 'DEMİR',
      title: null,
      tax_office: null,
      tax_number: expect.stringMatching(/^\d{11}$/),
    })
  })
})

describe('customer {id} is a company', () => {
  it('lets it have what a company has, and keeps its contact', async () => {
    await arrange('customer 1 is a person', { phone: '5550000000' })
    await arrange('customer 1 is a company', { title: 'BİZ A.Ş.' })
    expect((await get('/customers/1')).body.data).toMatchObject({
      type: 'company',
      name: null,
      surname: null,
      title: 'BİZ A.Ş.',
      tax_office: expect.stringMatching(/./),
      tax_number: expect.stringMatching(/^\d{10}$/),
      phone: '5550000000',
    })
  })

  it('leaves a company as it is', async () => {
    await arrange('customer 1 is a company', { title: 'BİZ A.Ş.' })
    const before = await get('/customers/1')
    await arrange('customer 1 is a company')
    expect(await get('/customers/1')).toEqual(before)
  })
})

describe('customer {id} does not exist', () => {
  it('lets it be unknown', async () => {
    expect(await arrange('customer 1 does not exist')).toEqual({ id: 1 })
    expect((await get('/customers/1')).status).toBe(404)
    await arrange('customer 99 does not exist')
    expect((await get('/customers/99')).body.message).toContain('99')
  })
})

describe('customer {id} is deleted', () => {
  it('lets it be unknown, but there', async () => {
    await arrange('customer 99 is deleted', { title: 'x' })
    expect((await get('/customers/99')).status).toBe(404)
    const row = app.sandboxes.find(sandbox)?.get('faturaentegrator.customers', 99)
    expect(row).toMatchObject({ title: 'x', deleted_at: frozen })
  })
})

describe('there are {count} customers', () => {
  it.each(['empty', 'docs', 'demo', 'large:50'])('lists so many in the world %s', async (world) => {
    await begin(world)
    await arrange('customer 1 is deleted')
    for (const wanted of [20, 3]) {
      expect(await arrange(`there are ${wanted} customers`)).toEqual({ count: wanted })
      const { body } = await get('/customers?limit=100')
      const ids = body.data.map(({ id }: { id: number }) => id)
      expect(ids).toEqual(Array.from({ length: wanted }, (_, index) => index + 1))
    }
  })

  it('tells new ones apart', async () => {
    await begin('empty')
    await arrange('there are 3 customers')
    const { data } = (await get('/customers')).body
    expect(new Set(data.map(({ surname }: { surname: string }) => surname)).size).toBe(3)
  })
})

describe('there are no customers', () => {
  it('leaves none, and the next one gets a new id', async () => {
    expect(await arrange('there are no customers')).toEqual({ count: 0 })
    expect((await get('/customers')).body.data).toEqual([])
    const made = await ask(app, sandbox, 'POST', '/api/customers', {
      type: 'person',
      tax_number: '11111111111',
      name: 'Ada',
      surname: 'AK',
      country: 'TÜRKİYE',
      city: 'BURSA',
      district: 'YENİŞEHİR',
      address: 'x',
    })
    expect(made.json().data.id).toBeGreaterThan(2)
  })
})
