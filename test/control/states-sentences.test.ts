import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { services } from '../../src/services/index.ts'
import { checkedApp, control } from './checked-app.ts'

const app = checkedApp({ fixture: 'demo' })
afterAll(() => app.close())

const documented = '550e8400-e29b-41d4-a716-446655440000'
const arrange = (sandbox: string, body: object, query = '') =>
  control(app, 'POST', `/states?sandbox=${sandbox}${query}`, body)
const snapshot = async (sandbox: string) =>
  (await control(app, 'GET', `/sandboxes/${sandbox}/snapshot`)).json()

describe('a sentence', () => {
  it.each([
    ['Customer EXISTS', { service: 'cybercert' }],
    ['  customer   {uuid} exists ', {}],
    [`customer ${documented} exists`, {}],
    ['customer {uuid} exists', { uuid: documented }],
    [`customer ${documented} exists`, { uuid: documented, company_name: 'x' }],
    ['customer exists', { uuid: documented }],
    ['customer exists', { legal_name: 'x' }],
    ['CyberCert: customer exists', {}],
    ['cybercert:customer exists', {}],
    ['customer exists', { service: 'CyberCert' }],
  ])('is understood: %s with %j', async (state, params) => {
    const answer = await arrange('words', { state, params })
    expect(answer.json()).toMatchObject({ uuid: documented, user_id: expect.any(Number) })
  })

  it.each([
    ['customer 5 exists', {}],
    ['customer {id} exists', { id: 5 }],
    ['customer exists', { id: 5 }],
    ['FATURAENTEGRATÖR: customer 5 exists', {}],
    ['customer exists', { service: 'faturaentegrator', id: 5 }],
  ])('is of the service that its value is of: %s with %j', async (state, params) => {
    expect((await arrange('words', { state, params })).json()).toEqual({ id: 5 })
  })

  it('is of the service in the query unless it says otherwise', async () => {
    const state = 'customer exists'
    const by = async (body: object) =>
      (await arrange('words', body, '&service=faturaentegrator')).json()
    expect(await by({ state })).toEqual({ id: 1 })
    expect(await by({ state, params: { service: 'cybercert' } })).toHaveProperty('uuid')
    expect(await by({ state: 'cybercert: customer exists' })).toHaveProperty('uuid')
  })

  it.each([
    ['customer exists', {}, 'Ambiguous state', '"cybercert: customer {uuid} exists" or'],
    ['there are no customers', {}, 'Ambiguous state', 'faturaentegrator: there are no customers'],
    ['customer exists', { email: 'a@b.co' }, 'Ambiguous state', '?service=cybercert'],
    ['customer has detials', {}, 'No such state', 'nearest is "customer {uuid} has details"'],
    ['faturaentegrator: customer is passive', {}, 'No such state', 'customer {id} is deleted'],
    ['the weather is fine', {}, 'No such state', 'cybercert: customer {uuid} exists, '],
    ['customer exists', { service: 'cyber' }, 'No such service', 'cybercert, faturaentegrator'],
    ['customer exists', { service: 5 }, 'No such service', 'There is no service 5'],
    [
      'customer x-1 exists',
      {},
      'Not what this state takes',
      'faturaentegrator, customer {id} exists: params.id is "x-1", but expected is integer',
    ],
    [
      'customer has details',
      { annual_revenue: -1 },
      'Not what this state takes',
      'params.annual_revenue is -1',
    ],
    ['customer has no details', { industry: 'x' }, 'Not what this state takes', 'params.industry'],
    ['customer {id} exists', { id: '5' }, 'Not what this state takes', 'params.id is "5"'],
    ['customer 5 exists', { id: 6 }, 'Not what this state takes', 'the sentence says 5'],
    ['user 1 prefers YEN', {}, 'Not what this state takes', 'params.currency is "YEN"'],
    ['user 0 prefers USD', {}, 'Not what this state takes', 'params.user_id is 0'],
    ['customer is owned by user 99999999999', {}, 'Not what this state takes', 'params.user_id'],
    ['there are 1001 customers', { user_id: 1 }, 'Not what this state takes', 'params.count'],
  ])('is refused: %s with %j', async (state, params, title, says) => {
    const before = await snapshot('words')
    const answer = await arrange('words', { state, params })
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json()).toMatchObject({ title, detail: expect.stringContaining(says) })
    expect(await snapshot('words')).toEqual(before)
  })

  it('that is unknown is answered with every state there is', async () => {
    const { detail } = (await arrange('words', { state: 'x' })).json()
    for (const { states } of services) {
      for (const { says } of states) expect(detail).toContain(says)
    }
  })

  it('may be anything, and breaks nothing', async () => {
    const word = fc.constantFrom(
      ...['customer', 'exists', 'has', 'details', '{uuid}', '{', '}', '5', '__proto__', ':', '(?<'],
      ...['user', 'prefers', 'there', 'are', 'customers', 'no', '\u0000', 'İ', documented],
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(word, fc.string()), { maxLength: 8 }),
        fc.oneof(
          fc.dictionary(fc.constantFrom('uuid', 'id', '__proto__', 'service'), fc.jsonValue()),
        ),
        async (words, params) => {
          const answer = await arrange('any', { state: words.join(' ').slice(0, 500), params })
          expect(answer.statusCode).toBeLessThan(500)
        },
      ),
      { numRuns: 500 },
    )
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})

describe('GET /_dublor/states', () => {
  it('lists every state with its sentence, languages and parameters', async () => {
    const listed = (await control(app, 'GET', '/states')).json()
    expect(
      listed.map((each: { service: string; says: string }) => `${each.service}: ${each.says}`),
    ).toEqual(services.flatMap(({ name, states }) => states.map(({ says }) => `${name}: ${says}`)))
    expect(listed[0].params.uuid).toMatchObject({ type: 'string', default: documented })
    expect(listed[0].params.company_name).toMatchObject({ type: 'string', minLength: 1 })
  })

  it('lists those of one service', async () => {
    const listed = (await control(app, 'GET', '/states?service=faturaentegrator')).json()
    expect(listed.length).toBe(
      services.find(({ name }) => name === 'faturaentegrator')?.states.length,
    )
    expect((await control(app, 'GET', '/states?service=x')).statusCode).toBe(400)
  })
})
