import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'
const forgets = 'cybercert.details.patch-merges/forgets-unsent'
const put = (name: string, active: unknown) =>
  app.inject({ method: 'PUT', url: `/_dublor/sandboxes/${name}/mutants`, payload: { active } })
const patch = (name: string) =>
  app.inject({
    method: 'PATCH',
    url: `${customer}/details`,
    headers: { authorization: 'Bearer demo-admin', 'dublor-sandbox': name },
    payload: { industry: 'Food' },
  })

describe('PUT /_dublor/sandboxes/:name/mutants', () => {
  it('puts a mutant in force in one sandbox alone', async () => {
    expect((await put('wrong', [forgets])).json()).toEqual({ active: [forgets] })
    expect((await patch('wrong')).json().website).toBe(null)
    expect((await patch('right')).json().website).toBe('https://example.com')
  })

  it('is idempotent, and an empty list ends it', async () => {
    await put('twice', [forgets])
    await put('twice', [forgets, forgets])
    const shown = await app.inject('/_dublor/sandboxes/twice/mutants')
    expect(shown.json()).toEqual({ active: [forgets] })
    await put('twice', [])
    expect((await patch('twice')).json().website).toBe('https://example.com')
  })

  it('stays in force over a reset', async () => {
    await put('reset', [forgets])
    await app.inject({ method: 'POST', url: '/_dublor/sandboxes/reset/reset' })
    expect((await patch('reset')).json().website).toBe(null)
  })

  it.each([
    [['cybercert.details.patch-merges/forgets'], forgets],
    [
      [forgets, 'cybercert.details.patch-merges/patch-customers-uuid-details-is-not-kept'],
      'only one',
    ],
    ['all', 'active'],
    [[1], 'active'],
    [undefined, 'active'],
  ])('refuses %j and says why', async (active, why) => {
    const answer = await put('refused', active)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain(why)
  })
})

describe('GET /_dublor/mutants', () => {
  it('lists every mutant and alternative with what it does', async () => {
    const all = (await app.inject('/_dublor/mutants')).json()
    expect(all.length).toBeGreaterThan(400)
    expect(all).toContainEqual({
      id: forgets,
      kind: 'mutant',
      service: 'cybercert',
      rule: 'cybercert.details.patch-merges',
      basis: 'documented',
      says: expect.stringMatching(/\.$/),
    })
  })

  it.each([
    ['service=cybercrt', 'Did you mean cybercert?'],
    ['rule=cybercert.details.patch-mergs', 'Did you mean cybercert.details.patch-merges?'],
  ])('refuses %s', async (query, words) => {
    const answer = await app.inject(`/_dublor/mutants?${query}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain(words)
  })

  it('lists those of one rule', async () => {
    const url = '/_dublor/mutants?kind=alternative&rule=cybercert.common.malformed-uuid'
    const some = (await app.inject(url)).json()
    expect(some.length).toBeGreaterThan(0)
    for (const { kind, rule } of some) {
      expect({ kind, rule }).toEqual({
        kind: 'alternative',
        rule: 'cybercert.common.malformed-uuid',
      })
    }
  })
})
