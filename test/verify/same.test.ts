import { describe, expect, it } from 'vitest'
import type { Answered, Exchange } from '../../contracts/exchange.ts'
import { pair } from '../../src/verify/pair.ts'
import { gist } from '../../src/verify/same.ts'

const asked = (path: string, method: Exchange['method'] = 'GET'): Exchange => ({
  as: 'admin',
  method,
  path,
  sent: undefined,
  answered: undefined,
  failure: undefined,
  isUnexpected: false,
})

const answered = (json: unknown, status = 200, headers = {}): Answered => ({
  status,
  headers,
  json,
  text: JSON.stringify(json),
})

/** Whether two answers to requests are the same. */
const areSame = (one: [path: string, json: unknown], other: [path: string, json: unknown]) =>
  gist(asked(one[0]), answered(one[1])) === gist(asked(other[0]), answered(other[1]))

const uuid = '550e8400-e29b-41d4-a716-446655440000'

describe('two answers to the same request', () => {
  it.each<[what: string, one: [string, unknown], other: [string, unknown]]>([
    ['ids', ['/x', { id: 1, user_id: 2 }], ['/x', { id: 71, user_id: 3 }]],
    ['UUIDs', ['/x', { uuid }], ['/x', { uuid: uuid.replaceAll('5', 'a') }]],
    [
      'moments',
      ['/x', { updated_at: '2025-11-20T12:00:00.000000Z' }],
      ['/x', { updated_at: '2026-01-02T03:04:05.000000Z' }],
    ],
    ['numbers of seconds', ['/x', { created_at: 1763640000 }], ['/x', { created_at: 1763640001 }]],
    [
      'made-up names',
      ['/x', { company_name: 'Contract 12-1763640000000-3 nr 1' }],
      ['/x', { company_name: 'Contract 99-1763649999999-71 nr 1' }],
    ],
    [
      'the id that the path names',
      ['/customers/7', { message: 'No query results for model [App\\Models\\Customer] 7' }],
      ['/customers/42', { message: 'No query results for model [App\\Models\\Customer] 42' }],
    ],
    [
      'digits that also are an id',
      ['/customers/2', { address: 'No:12', share: 0.2 }],
      ['/customers/365', { address: 'No:12', share: 0.2 }],
    ],
    [
      'the rows of a list that shows what a target has',
      ['/customers?page=1', { data: [{ id: 1, name: 'A' }], meta: { total: 1 } }],
      ['/customers?page=1', { data: [{ id: 5, name: 'B' }, { id: 6 }], meta: { total: 2 } }],
    ],
  ])('are the same whatever %s they have', (_what, one, other) => {
    expect(areSame(one, other)).toBe(true)
  })

  it.each<[what: string, one: [string, unknown], other: [string, unknown]]>([
    ['a value', ['/x', { employee_count: 1 }], ['/x', { employee_count: 2 }]],
    ['the type of an id', ['/x', { id: 1 }], ['/x', { id: '1' }]],
    ['a currency', ['/x', { currency_id: 1 }], ['/x', { currency_id: 2 }]],
    ['an order of keys', ['/x', { a: 1, b: 2 }], ['/x', { b: 2, a: 1 }]],
    ['a key', ['/x', { id: 1, name: null }], ['/x', { id: 1 }]],
    [
      'the format of a moment',
      ['/x', { updated_at: '2025-11-20T12:00:00.000000Z' }],
      ['/x', { updated_at: '2025-11-20 12:00:00' }],
    ],
    ['a digit of a longer number', ['/customers/1', { n: 12 }], ['/customers/2', { n: 22 }]],
    ['the shape of a row', ['/x', { data: [{ id: 1 }] }], ['/x', { data: [{ id: 'a' }] }]],
    [
      'the rows that a search finds',
      ['/x?search=a', { data: [{ id: 1 }] }],
      ['/x?search=a', { data: [{ id: 1 }, { id: 2 }] }],
    ],
  ])('differ in %s', (_what, one, other) => {
    expect(areSame(one, other)).toBe(false)
  })

  it('differ in status and in the methods that are allowed', () => {
    const at = asked('/x')
    expect(gist(at, answered({}, 200))).not.toBe(gist(at, answered({}, 201)))
    expect(gist(at, answered({}, 405, { allow: 'GET' }))).not.toBe(
      gist(at, answered({}, 405, { allow: 'GET, HEAD' })),
    )
  })
})

describe('the requests of a case on two servers', () => {
  const exchange = (path: string, json: unknown, method?: Exchange['method']): Exchange => ({
    ...asked(path, method),
    answered: answered(json),
  })

  it('are paired in their order, whatever records they name', () => {
    const target = [exchange('/customers', { id: 7 }, 'POST'), exchange('/customers/7', { n: 1 })]
    const double = [exchange('/customers', { id: 2 }, 'POST'), exchange('/customers/2', { n: 2 })]
    expect(pair(target, double).map(({ isSame }) => isSame)).toEqual([true, false])
  })

  it.each([
    [1, 4],
    [4, 1],
  ])('are paired after %i repetitions here and %i there', (here, there) => {
    const waiting = (count: number) =>
      Array.from({ length: count }, () => exchange('/customers/1', { n: 1 }, 'PATCH'))
    const last = exchange('/customers/1', { n: 2 })
    const pairs = pair([...waiting(here), last], [...waiting(there), last])
    expect(pairs.at(-1)?.asked.method).toBe('GET')
    expect(pairs).toHaveLength(2)
  })

  it('are not paired with what was never answered', () => {
    const target = [{ ...asked('/x'), failure: new Error('gone') }, exchange('/y', {})]
    expect(pair(target, [exchange('/x', {}), exchange('/y', {})])).toHaveLength(1)
  })
})
