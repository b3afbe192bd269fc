import { type TSchema, Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import type { NamedUnderRule } from '../../src/grading/filed.ts'
import { genericMutants } from '../../src/grading/generic-mutants.ts'
import type { AnyEndpoint, HandleSwap, KnownCall, Service } from '../../src/service.ts'
import { answer } from '../../src/service.ts'
import { cybercert } from '../../src/services/cybercert/index.ts'
import { orNull } from '../../src/services/laravel/nullable.ts'

const rule = 'cybercert.details.show-answer'
const keys = {
  id: Type.Integer(),
  company_name: Type.String(),
  amount: orNull(Type.Number()),
  is_active: Type.Boolean(),
  user: Type.Object({ id: Type.Integer(), email: Type.String() }),
  rows: Type.Array(Type.Object({ row_id: Type.Integer() })),
  created_at: Type.String(),
  deleted_at: orNull(Type.String()),
}
const body = {
  id: 7,
  company_name: 'Örnek',
  amount: 1.5,
  is_active: true,
  user: { id: 1, email: 'a@example.com' },
  rows: [{ row_id: 1 }, { row_id: 2 }],
  created_at: '2025-11-20T12:00:00.000000Z',
  deleted_at: null,
}

/** A service with one endpoint, whose answer has the keys given. */
const withKeys = (
  properties: Record<string, TSchema>,
  rest: Partial<AnyEndpoint> = {},
): Service => ({
  ...cybercert,
  behaviours: {},
  endpoints: [
    {
      method: 'GET',
      path: '/things/:id',
      summary: 'Show a thing',
      promises: { answer: rule },
      schema: { response: { 200: Type.Object(properties), 404: Type.Null() } },
      handle: () => answer(200, body),
      ...rest,
    },
  ],
})

const namesOf = (service: Service) => genericMutants(service).map(({ name }) => name)

/** What a handler answers once the mutant of that name has been made of it. */
function answered(service: Service, name: string, handle: AnyEndpoint['handle']) {
  const swap = genericMutants(service).find((each) => each.name === name)?.swap as HandleSwap
  return swap.handle(handle)(undefined as unknown as KnownCall, undefined as never)
}

const flat = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => flat(inner, `${path}.${name}`))
    : [[path, value]]

describe('the mutants that follow from an answer', () => {
  const service = withKeys(keys)
  const names = namesOf(service)
  const ofKeys = names.filter((name) => /^(drops|nulls|renames|retypes)-/.test(name))

  it('are one for every key, however deep', () => {
    expect(ofKeys.map((name) => name.replace(/^\w+-/, ''))).toEqual([
      'id',
      'company_name',
      'amount',
      'is_active',
      'user',
      'user.id',
      'user.email',
      'rows',
      'rows.row_id',
      'created_at',
      'deleted_at',
    ])
  })

  it.each(ofKeys)('change with %s that key and no other', (name) => {
    const key = name.replace(/^\w+-/, '')
    const wrong = answered(service, name, () => answer(200, body)).body
    expect(JSON.stringify(wrong)).not.toBe(JSON.stringify(body))
    const own = new RegExp(`^\\.${key.replace('rows.', String.raw`rows\.\d+\.`)}($|\\.)`)
    const others = (value: unknown) => flat(value).filter(([path]) => !own.test(path))
    const added = name.startsWith('renames-') ? 1 : 0
    expect(
      others(wrong).length - added * flat(body).filter(([path]) => own.test(path)).length,
    ).toBe(others(body).length)
    expect(others(wrong)).toEqual(expect.arrayContaining(others(body)))
  })

  it('stay the same when a key is added', () => {
    const more = namesOf(withKeys({ added: Type.String(), ...keys, also_added: Type.Integer() }))
    expect(more).toEqual(expect.arrayContaining(names))
    expect(more).toHaveLength(names.length + 2)
  })

  it('never make a key null whose schema allows that', () => {
    const nullable = Array.from({ length: 50 }, (_, index) => [
      `key${index}`,
      orNull(Type.Integer()),
    ])
    const kinds = namesOf(withKeys(Object.fromEntries(nullable))).map((name) => name.split('-')[0])
    expect(new Set(kinds)).toEqual(new Set(['answers', 'drops', 'retypes']))
  })

  it('write moments in another format, all of an answer at once', () => {
    expect(answered(service, 'reformats-moments', () => answer(200, body)).body).toEqual({
      ...body,
      created_at: '2025-11-20 12:00:00',
    })
  })

  it('answer with another status', () => {
    expect(answered(service, 'answers-201', () => answer(200, body))).toEqual(answer(201, body))
  })

  it.each(names)('leave refusals as they are with %s', (name) => {
    const refusal = answer(404, body)
    expect(answered(service, name, () => refusal)).toEqual(refusal)
  })

  it('are none where the rule is assumed', () => {
    const assumed = { answer: 'cybercert.customers.delete-answer' }
    expect(namesOf(withKeys(keys, { promises: assumed }))).toEqual([])
  })

  it('are of the rows where those have a rule of their own', () => {
    const rows = 'cybercert.list.row'
    const mutants = genericMutants(withKeys(keys, { promises: { answer: rule, rows } }))
    const inRows = mutants.filter((each) => each.rule === rows)
    expect(inRows.map(({ name }) => name)).toEqual([expect.stringMatching(/-rows\.row_id$/)])
  })

  it('are wrong together for endpoints of one rule', () => {
    const [get] = service.endpoints as [AnyEndpoint]
    const both = { ...service, endpoints: [get, { ...get, method: 'PATCH' as const }] }
    expect(namesOf(both)).toEqual(names)
    expect(genericMutants(both)[0]?.swap).toMatchObject({
      says: 'GET and PATCH /api/v1/things/{id} answer 201 where 200 is right.',
      endpoints: ['GET /things/:id', 'PATCH /things/:id'],
    })
  })
})

describe('the mutant that keeps nothing', () => {
  it('hands on all of a call but what is to be stored', () => {
    class Counting {
      readonly now = 5
      #stored = 0
      get caller() {
        return 'someone'
      }
      store() {
        this.#stored += 1
      }
      nextId() {
        return this.#stored + 1
      }
    }
    const call = new Counting()
    const service = withKeys({}, { promises: { answer: 'none', kept: rule } })
    const [mutant] = genericMutants(service)
    expect(mutant?.name).toBe('get-things-id-is-not-kept')
    const { swap } = mutant as NamedUnderRule
    const handle = (swap as HandleSwap).handle(((given: KnownCall) => {
      given.store('things', {})
      return answer(200, [given.now, given.caller, given.nextId('things')])
    }) as AnyEndpoint['handle'])
    expect(handle(call as unknown as KnownCall, undefined as never).body).toEqual([5, 'someone', 1])
  })
})

describe('the mutants that follow from a refusal', () => {
  const refusing = (status: number, refusal: unknown): Service => ({
    ...withKeys({}, { promises: { answer: 'none' } }),
    behaviours: {
      details: {
        none: { rule, does: () => answer(status, refusal) },
        some: { rule, does: (_row: unknown) => answer(404, null) },
        good: { rule, does: () => answer(200, null) },
        line: { rule, does: () => undefined },
      },
    },
  })
  const answersOf = (service: Service) =>
    genericMutants(service).map(({ swap }) =>
      'does' in swap ? swap.does['details']?.['none']?.() : undefined,
    )

  it('answer with another status, and with another body', () => {
    expect(answersOf(refusing(404, { message: 'None' }))).toEqual([
      answer(400, { message: 'None' }),
      answer(404, { error: 'None' }),
    ])
    expect(answersOf(refusing(403, null))).toEqual([answer(401, null), answer(403, {})])
  })

  it('are of refusals alone that hang on nothing', () => {
    const mutants = genericMutants(refusing(404, null))
    expect(mutants.map(({ name }) => name)).toEqual([
      'changes-status-of-none',
      'changes-body-of-none',
    ])
  })
})
