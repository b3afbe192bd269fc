import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { AnyState, Service } from '../../src/service.ts'
import { services } from '../../src/services/index.ts'
import { ask, checkedApp, control, customer } from './checked-app.ts'

const app = checkedApp({ fixture: 'demo' })
afterAll(() => app.close())

const documented = '550e8400-e29b-41d4-a716-446655440000'

const arrange = (sandbox: string, body: object, query = '') =>
  control(app, 'POST', `/states?sandbox=${sandbox}${query}`, body)
const tearDown = (sandbox: string) => arrange(sandbox, { state: 'x', action: 'teardown' })
const snapshot = async (sandbox: string) =>
  (await control(app, 'GET', `/sandboxes/${sandbox}/snapshot`)).json()

/** Every state, as a verifier names it. */
const all = services.flatMap((service) =>
  service.states.map((state): [string, Service, AnyState] => [
    `${service.name}: ${state.says}`,
    service,
    state,
  ]),
)
const worlds = ['docs', 'demo', 'empty', 'large:50']

describe.each(all)('%s', (name, _service, { says, params, en, tr }) => {
  it('has a sentence of its own, and says in both languages what holds', () => {
    expect(all.filter(([other]) => other === name)).toHaveLength(1)
    for (const text of [en, tr]) expect(text).toMatch(/^\S.*\.$/)
    expect(en).not.toBe(tr)
    for (const [, placeholder = ''] of says.matchAll(/\{(\w+)\}/g)) {
      expect(params.properties[placeholder]).toHaveProperty('default')
    }
    expect(params.additionalProperties).toBe(false)
  })

  it.each(worlds)('holds in the world %s, needs no parameter, and is taken back', async (world) => {
    const sandbox = `each-${world.replace(':', '-')}`
    await control(app, 'PUT', `/sandboxes/${sandbox}`, { fixture: world })
    await ask(app, sandbox, 'PATCH', '/api/v1/user/settings', { theme: 'dark' })
    await ask(app, sandbox, 'PATCH', '/api/customers/1', { phone: '5550000000' })
    const before = await snapshot(sandbox)

    const first = await arrange(sandbox, { state: name })
    expect(first.statusCode).toBe(200)
    const once = await snapshot(sandbox)
    expect((await arrange(sandbox, { state: name })).json()).toEqual(first.json())
    expect(await snapshot(sandbox)).toEqual(once)
    // Restoring checks every record against its schema.
    const copied = await control(app, 'PUT', '/sandboxes/copy/snapshot', once)
    expect(copied.statusCode).toBe(200)

    expect((await tearDown(sandbox)).json()).toEqual({})
    expect(await snapshot(sandbox)).toEqual(before)
    await control(app, 'DELETE', `/sandboxes/${sandbox}`)
  })
})

describe('states', () => {
  it('add up', async () => {
    await arrange('sum', { state: 'customer has details', params: { annual_revenue: 60 } })
    await arrange('sum', { state: 'customer is owned by user 2' })
    await arrange('sum', { state: 'user 2 prefers USD' })
    const { body } = await ask(app, 'sum', 'GET', `${customer}/details`, undefined, 'demo-owner')
    expect(JSON.parse(body)).toMatchObject({ annual_revenue: 60, annual_revenue_converted: 2 })
  })

  it('of one call hold all or none', async () => {
    const states = ['customer does not exist', 'customer has detials']
    const refused = await arrange('none', { states }, '&service=cybercert')
    expect(refused.statusCode).toBe(400)
    expect((await ask(app, 'none', 'GET', customer)).statusCode).toBe(200)
  })

  it('of one call see what those before them did', async () => {
    const states = [
      'cybercert: there are no customers',
      `customer ${documented} exists`,
      'customer has details',
      'faturaentegrator: there are no customers',
      'customer 7 exists',
    ]
    const answer = await arrange('both', { states })
    expect(answer.json()).toEqual({
      count: 0,
      uuid: documented,
      id: 7,
      user_id: 1,
      details_id: 1,
    })
    expect((await ask(app, 'both', 'GET', '/api/v1/customers')).json().total).toBe(1)
    expect((await ask(app, 'both', 'GET', '/api/customers')).json().data).toHaveLength(1)
  })

  it('of one call change what those before them left', async () => {
    const states = ['customer is owned by user 2', 'customer has details', 'customer is passive']
    await arrange('order', { states })
    const row = app.sandboxes.find('order')?.get('cybercert.customers', documented)
    expect(row).toMatchObject({ user_id: 2, is_active: false })
  })

  it('that are arranged at the same time are taken back together', async () => {
    const slow = checkedApp()
    const { storage } = slow.sandboxes
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    let waiting = 0
    storage.change = async (sandbox, work) => {
      const result = work(sandbox)
      waiting += 1
      if (waiting === 2) release()
      await released
      return result
    }
    const states = ['customer has no details', 'customer is passive']
    await Promise.all(states.map((state) => control(slow, 'POST', '/states', { state })))
    await control(slow, 'POST', '/states', { action: 'teardown' })
    const { collections } = slow.sandboxes.default.snapshot()
    expect(collections).toEqual({})
    await slow.close()
  })

  it('are taken back altogether, whatever was asked and set meanwhile', async () => {
    const states = all.map(([name]) => fc.constant(name))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(...states), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...worlds),
        async (sentences, fixture) => {
          await control(app, 'DELETE', '/sandboxes/many')
          await control(app, 'PUT', '/sandboxes/many', { fixture })
          await ask(app, 'many', 'PATCH', `${customer}/details`, { industry: 'Food' })
          const before = await snapshot('many')
          for (const state of sentences) {
            expect((await arrange('many', { state })).statusCode).toBe(200)
            await ask(app, 'many', 'PUT', customer, { company_name: 'meanwhile' })
            await ask(app, 'many', 'POST', '/api/v1/customers', { company_name: 'another' })
            const sum = await snapshot('many')
            const copied = await control(app, 'PUT', '/sandboxes/copy/snapshot', sum)
            expect(copied.json()).not.toHaveProperty('detail')
          }
          await control(app, 'PUT', '/sandboxes/many/clock', { offset: 'PT1H' })
          for (const _ of sentences) await tearDown('many')
          expect(await snapshot('many')).toEqual(before)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of one sandbox are none of another', async () => {
    await arrange('here', { state: 'customer has no details' })
    expect((await ask(app, 'there', 'GET', `${customer}/details`)).statusCode).toBe(200)
    await tearDown('there')
    expect((await ask(app, 'here', 'GET', `${customer}/details`)).statusCode).toBe(404)
  })
})
