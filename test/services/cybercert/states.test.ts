import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, checkedApp, control } from '../../control/checked-app.ts'

const app = checkedApp({ fixture: 'demo' })
afterAll(() => app.close())

const documented = '550e8400-e29b-41d4-a716-446655440000'
const unheard = '00000000-0000-4000-a000-00000000abcd'
const moment = '2025-11-20T12:00:00.000000Z'

let sandbox = ''
let count = 0
beforeEach(async () => {
  count += 1
  sandbox = `cybercert-${count}`
  await begin('demo')
})

const begin = (fixture: string) =>
  control(app, 'PUT', `/sandboxes/${sandbox}`, { fixture, clock: { frozen: moment } })

async function arrange(state: string, params: object = {}) {
  const answer = await control(app, 'POST', `/states?sandbox=${sandbox}&service=cybercert`, {
    state,
    params,
  })
  expect(answer.json()).not.toHaveProperty('detail')
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

const get = async (path: string, token = 'demo-admin') => {
  const answer = await ask(app, sandbox, 'GET', `/api/v1${path}`, undefined, token)
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const post = async (path: string) => {
  const answer = await ask(app, sandbox, 'POST', `/api/v1${path}`)
  return { status: answer.statusCode, body: answer.json() }
}

describe('customer {uuid} exists', () => {
  it('makes the documented customer where there is none, with the values of the documents', async () => {
    const documents = await get(`/customers/${documented}`)
    await begin('empty')
    expect(await arrange('customer exists')).toEqual({ uuid: documented, id: 1, user_id: 1 })
    const { status, body } = await get(`/customers/${documented}`)
    expect(status).toBe(200)
    expect(body).toEqual({ ...documents.body, detail: null })
  })

  it('makes a customer of any UUID, with the fields that are given', async () => {
    const { id } = await arrange(`customer ${unheard} exists`, {
      company_name: 'Yeni',
      phone: null,
    })
    const { body } = await get(`/customers/${unheard}`)
    expect(body).toMatchObject({ id, uuid: unheard, company_name: 'Yeni', phone: null })
    expect(id).toBeGreaterThan(20)
  })

  it('takes a UUID in capitals', async () => {
    expect(await arrange(`customer ${unheard.toUpperCase()} exists`)).toMatchObject({
      uuid: unheard,
    })
    expect((await get(`/customers/${unheard}`)).status).toBe(200)
  })

  it('brings back a deleted and a passive one, and leaves what is not sent', async () => {
    const before = await get(`/customers/${documented}`)
    for (const otherwise of ['soft-deleted', 'passive']) {
      await arrange(`customer is ${otherwise}`)
      expect((await get(`/customers/${documented}`)).status).toBe(404)
      await arrange('customer exists', { legal_name: 'Başka' })
      const { body } = await get(`/customers/${documented}`)
      expect(body).toEqual({ ...before.body, legal_name: 'Başka' })
    }
  })

  it('gives the id 1 to nobody else who has it', async () => {
    await begin('empty')
    await arrange(`customer ${unheard} exists`)
    expect(await arrange('customer exists')).toMatchObject({ uuid: documented, id: 2 })
  })
})

describe('customer {uuid} does not exist', () => {
  it('lets the customer be unknown, and not to be restored', async () => {
    expect(await arrange('customer does not exist')).toEqual({ uuid: documented })
    expect((await get(`/customers/${documented}`)).status).toBe(404)
    expect((await post(`/customers/${documented}/restore`)).status).toBe(404)
  })

  it('leaves no details to the next customer of that id', async () => {
    await arrange('customer does not exist')
    expect(await arrange('customer exists')).toMatchObject({ id: 1 })
    expect((await get(`/customers/${documented}/details`)).status).toBe(404)
  })

  it('is so already of a UUID that nobody has', async () => {
    await arrange(`customer ${unheard} does not exist`)
    expect(app.sandboxes.find(sandbox)?.changed).toBe(0)
  })
})

describe('customer {uuid} is soft-deleted', () => {
  it('lets the customer be unknown until it is restored', async () => {
    await arrange('customer is soft-deleted', { company_name: 'Silinmiş' })
    expect((await get(`/customers/${documented}`)).status).toBe(404)
    const { status, body } = await post(`/customers/${documented}/restore`)
    expect(status).toBe(200)
    expect(body.customer).toMatchObject({ uuid: documented, company_name: 'Silinmiş' })
  })

  it('makes the customer to be deleted where there is none', async () => {
    await arrange(`customer ${unheard} is soft-deleted`)
    expect((await post(`/customers/${unheard}/restore`)).status).toBe(200)
  })
})

describe('customer {uuid} is passive', () => {
  it('lets the customer be listed among the passive ones only', async () => {
    await arrange('customer is passive')
    expect((await get(`/customers/${documented}`)).status).toBe(404)
    const uuids = async (query: string) =>
      (await get(`/customers?per_page=100${query}`)).body.data.map(
        ({ uuid }: { uuid: string }) => uuid,
      )
    expect(await uuids('')).not.toContain(documented)
    expect(await uuids('&is_active=0')).toContain(documented)
  })
})

describe('customer {uuid} is owned by user {user_id}', () => {
  it('lets that user see it, and another owner not', async () => {
    const owner = () => get(`/customers/${documented}`, 'demo-owner')
    expect((await owner()).status).toBe(403)
    const values = await arrange('customer is owned by user 2')
    expect(values).toEqual({ uuid: documented, id: 1, user_id: 2, token: 'demo-owner' })
    expect((await owner()).body.user).toEqual({ id: 2, email: 'owner@example.com' })
    await arrange('customer is owned by user 1')
    expect((await owner()).status).toBe(403)
  })

  it('knows no token of a user that is no persona', async () => {
    expect(await arrange('customer is owned by user 99')).not.toHaveProperty('token')
    expect((await get(`/customers/${documented}`)).body.user.id).toBe(99)
  })
})

describe('customer {uuid} has details', () => {
  it('makes the details of the documents, and the customer with them', async () => {
    await begin('docs')
    const documents = await get(`/customers/${documented}/details`)
    await begin('empty')
    const values = await arrange('customer has details')
    expect(values).toEqual({ uuid: documented, id: 1, details_id: 1 })
    expect(await get(`/customers/${documented}/details`)).toEqual(documents)
  })

  it('gives them the fields that are given, and leaves the others', async () => {
    const before = await get(`/customers/${documented}/details`)
    await arrange('customer has details', { annual_revenue: 5000, address: null })
    const { body } = await get(`/customers/${documented}/details`)
    expect(body).toEqual({
      ...before.body,
      annual_revenue: 5000,
      annual_revenue_converted: 5000,
      address: null,
    })
  })

  it('brings back deleted and inactive ones', async () => {
    for (const otherwise of ['soft-deleted', 'inactive']) {
      await arrange(`customer has ${otherwise} details`)
      await arrange('customer has details')
      expect((await get(`/customers/${documented}/details`)).status).toBe(200)
    }
  })

  it('leaves a customer passive, and its owner as he is', async () => {
    await arrange('customer is passive')
    await arrange('customer is owned by user 2')
    await arrange('customer has details')
    expect((await get(`/customers/${documented}`)).status).toBe(404)
    expect((await get(`/customers/${documented}/details`, 'demo-owner')).status).toBe(200)
  })

  it('never gives two rows one id', async () => {
    await begin('empty')
    const other = '00000000-0000-4000-a000-0000000000ff'
    expect(await arrange(`customer ${unheard} exists`)).toMatchObject({ id: 1 })
    expect(await arrange(`customer ${other} exists`)).toMatchObject({ id: 2 })
    const made = await ask(app, sandbox, 'PATCH', `/api/v1/customers/${other}/details`, {})
    expect(made.json().id).toBe(1)
    expect(await arrange(`customer ${unheard} has details`)).toMatchObject({ details_id: 2 })
  })
})

describe('customer {uuid} has no details', () => {
  it('leaves none, not even to restore, whatever there was', async () => {
    for (const before of ['details', 'soft-deleted details', 'inactive details']) {
      await arrange(`customer has ${before}`)
      expect(await arrange('customer has no details')).toEqual({ uuid: documented, id: 1 })
      const { status, body } = await get(`/customers/${documented}/details`)
      expect([status, body]).toEqual([404, null])
      expect((await post(`/customers/${documented}/details/restore`)).status).toBe(404)
      expect((await get(`/customers/${documented}`)).body.detail).toBeNull()
    }
  })

  it('makes the customer where there is none', async () => {
    await arrange(`customer ${unheard} has no details`)
    expect((await get(`/customers/${unheard}`)).status).toBe(200)
  })
})

describe('customer {uuid} has soft-deleted details', () => {
  it('lets them be restored', async () => {
    await arrange('customer has soft-deleted details', { annual_revenue: 7 })
    expect((await get(`/customers/${documented}/details`)).status).toBe(404)
    const { status, body } = await post(`/customers/${documented}/details/restore`)
    expect(status).toBe(200)
    expect(body.detail).toMatchObject({ annual_revenue: 7, is_active: true, deleted_at: null })
  })
})

describe('customer {uuid} has inactive details', () => {
  it('lets them be refused as not active', async () => {
    await arrange('customer has inactive details')
    const { status, body } = await get(`/customers/${documented}/details`)
    expect([status, body]).toEqual([404, { message: 'Customer detail is not active' }])
  })
})

describe('there are {count} customers', () => {
  it.each(['empty', 'docs', 'demo', 'large:50'])('lists so many in the world %s', async (world) => {
    await begin(world)
    for (const wanted of [20, 3]) {
      expect(await arrange(`there are ${wanted} customers`)).toMatchObject({ count: wanted })
      const { body } = await get('/customers?per_page=100')
      expect(body.total).toBe(wanted)
      const trashed = await get('/customers?with_trashed=1&is_active=0')
      expect(trashed.body.total).toBe(0)
      for (const field of ['id', 'uuid', 'company_name']) {
        const values = body.data.map((row: Record<string, unknown>) => row[field])
        expect(new Set(values).size).toBe(wanted)
      }
      expect(body.data[0]).toMatchObject({ id: 1, uuid: documented })
      expect(body.data.every((row: { detail: unknown }) => row.detail !== null)).toBe(true)
    }
  })

  it('lets them belong to a user, and have no details', async () => {
    const values = await arrange('there are 4 customers', { user_id: 2, details: false })
    expect(values).toEqual({ count: 4, user_id: 2, token: 'demo-owner' })
    const { body } = await get('/customers', 'demo-owner')
    expect(body.total).toBe(4)
    expect(body.data.every((row: { detail: unknown }) => row.detail === null)).toBe(true)
  })

  it('gives each an id of its own, whoever has which before', async () => {
    await begin('empty')
    for (const uuid of ['3c6ef362-bb2a-4fde-add6-b1d345e53a94', unheard]) {
      await arrange(`customer ${uuid} exists`)
    }
    await arrange('there are 5 customers')
    const { body } = await get('/customers')
    expect(new Set(body.data.map(({ id }: { id: number }) => id)).size).toBe(5)
  })

  it('lets none be with 0', async () => {
    await arrange('there are 0 customers')
    expect((await get('/customers')).body.total).toBe(0)
  })
})

describe('there are no customers', () => {
  it('leaves none, and the next one gets a new id', async () => {
    expect(await arrange('there are no customers')).toEqual({ count: 0 })
    const all = await get('/customers?with_trashed=1')
    expect(all.body).toMatchObject({ data: [], total: 0 })
    expect((await get(`/customers/${documented}/details`)).status).toBe(404)
    const made = await ask(app, sandbox, 'POST', '/api/v1/customers', { company_name: 'x' })
    expect(made.json().id).toBeGreaterThan(20)
  })
})

describe('there are no customers, and then one', () => {
  it('has no details left of another one', async () => {
    await arrange('there are no customers')
    expect(await arrange('customer exists')).toMatchObject({ id: 1 })
    expect((await get(`/customers/${documented}/details`)).status).toBe(404)
  })
})

describe('user {user_id} prefers {currency}', () => {
  it('lets amounts be converted to it', async () => {
    await arrange('customer has details', {
      annual_revenue: 60,
      annual_revenue_currency: 'TRY',
    })
    const values = await arrange('user 1 prefers USD')
    expect(values).toEqual({ user_id: 1, currency: 'USD', currency_id: 2, token: 'demo-admin' })
    expect((await get(`/customers/${documented}/details`)).body.annual_revenue_converted).toBe(2)
    expect((await get('/user/settings')).body.currency.code).toBe('USD')
  })

  it('leaves the other settings as they are', async () => {
    await ask(app, sandbox, 'PATCH', '/api/v1/user/settings', { theme: 'dark' })
    await arrange('user prefers', { user_id: 1, currency: 'EUR' })
    expect((await get('/user/settings')).body).toMatchObject({ theme: 'dark', currency_id: 3 })
  })
})

describe('user {user_id} has no settings', () => {
  it('lets them be made anew', async () => {
    await ask(app, sandbox, 'PATCH', '/api/v1/user/settings', { theme: 'dark' })
    await arrange('user 1 has no settings')
    expect((await get('/user/settings')).body.theme).toBe('light')
  })
})
