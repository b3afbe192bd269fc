import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { examplesOf } from '../../src/export/examples.ts'
import { pact } from '../../src/export/pact.ts'
import { services } from '../../src/services/index.ts'
import { exported } from './exported.ts'

const given = await exported()
const made = pact(given)
// Not the world of the documents: the states have to make what a pact is about.
const app = createApp({ fixture: 'demo' })
afterAll(() => app.close())

/** A value with the name of its type in place of each that is neither object nor list. */
function typesIn(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  if (Array.isArray(value)) return value.map(typesIn)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typesIn(each)]))
}

const turn = (state: string, action: 'setup' | 'teardown') =>
  app.inject({ method: 'POST', url: '/~pact/_dublor/states', payload: { state, action } })

describe('dublor export pact', () => {
  it('has every example of the documents, under a name of its own', () => {
    const names = made.interactions.map(({ description }) => description)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toHaveLength(services.flatMap(({ name }) => examplesOf(name)).length)
    expect(made.metadata).toEqual({ pactSpecification: { version: '3.0.0' } })
    expect(pact({ ...given, services: services.slice(0, 1) }).provider.name).toBe('cybercert')
  })

  it.each(made.interactions)('holds in any world: $description', async (interaction) => {
    const { request, response, providerStates } = interaction
    const [{ name }] = providerStates as [{ name: string }]
    expect((await turn(name, 'setup')).statusCode).toBe(200)
    const answer = await app.inject({
      method: request.method as 'GET',
      url: `/~pact${request.path}`,
      headers: request.headers,
      ...(request.body !== undefined && { payload: request.body as object }),
    })
    expect(answer.statusCode).toBe(response.status)
    if (response.body !== undefined) {
      const { body } = response
      expect(answer.headers['content-type']).toMatch(/^application\/json/)
      if (response.matchingRules.body === undefined) expect(answer.json()).toEqual(body)
      else expect(typesIn(answer.json())).toEqual(typesIn(body))
    }
    expect((await turn(name, 'teardown')).statusCode).toBe(200)
  })

  it('takes what is asked for apart from the path', () => {
    const [first] = given.interactions.filter(({ example }) => example !== undefined)
    if (first === undefined) throw new Error('there is none')
    const request = { ...first.request, path: '/api/v1/customers?page=2&search=a&search=b' }
    const [interaction] = pact({ ...given, interactions: [{ ...first, request }] }).interactions
    expect(interaction?.request).toMatchObject({
      path: '/api/v1/customers',
      query: { page: ['2'], search: ['a', 'b'] },
    })
  })
})
