import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { parseInTurns } from '../../src/control/parse-in-turns.ts'
import { slowly } from '../slowly.ts'

const parsed = async (text: string) => {
  try {
    return { value: await parseInTurns(text) }
  } catch (error) {
    expect((error as { statusCode?: number }).statusCode).toBe(400)
    return undefined
  }
}
const wanted = (text: string) => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

describe('JSON that is read in turns', () => {
  it('is what it is when it is read at once', async () => {
    const spaces = fc.constantFrom(undefined, 1, '\t')
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 8 }), spaces, async (value, space) => {
        const text = JSON.stringify(value, undefined, space)
        expect(await parsed(text)).toEqual(wanted(text))
      }),
    )
  })

  it('is refused where it is none, whatever is left out, doubled or put in', async () => {
    const text = JSON.stringify({ a: [1, { b: ['x,"]}', null] }], 'c:d': { e: {} }, f: [[], true] })
    const part = fc.constantFrom('', ',', ':', '"', '{', '}', '[', ']', '\\', ' ', '1', 'x', '""')
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(3), part, async (at, length, put) => {
        const broken = text.slice(0, at) + put + text.slice(at + length)
        expect(await parsed(broken)).toEqual(wanted(broken))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['{"__proto__":{"a":1},"a":2,"a":3}', '{"__proto__":{"a":1},"a":3}'],
    ['\r\n {"\\u0061": [ ] } \t', '{"a":[]}'],
  ])('has the names that stand in it: %j', async (text, same) => {
    expect(JSON.stringify(await parseInTurns(text))).toBe(same)
  })

  it.each([
    ['', 'Unexpected end at position 0'],
    ['{"a":[1,2', 'Unexpected end at position 9'],
    ['{"a":1}x', 'Unexpected "x" at position 7'],
    ['{"a":"\\ud800"}', 'half of a surrogate pair'],
    [`[[[[${'['.repeat(600)}`, 'a record in it is nested deeper than 512 levels'],
    [`[[[[[${'1,'.repeat(6000)}1]]]]]`, 'a record in it has more than 5000 values'],
  ])('is refused with what is wrong: %.20s', async (text, says) => {
    await expect(parseInTurns(text)).rejects.toThrow(says)
  })

  it('lets others come in, and is no more than so much', async () => {
    const rows = '[1,{"id":1}],'.repeat(5000)
    const { turns } = await slowly(() => parseInTurns(`{"a":{"b":{"rows":[${rows}1]}}}`))
    expect(turns).toBeGreaterThan(500)
    const empty = await slowly(() => parseInTurns(`[${'{},'.repeat(5000)}{}]`))
    expect(empty.turns).toBeGreaterThan(500)
    await expect(parseInTurns(`["${'x'.repeat(20_000_000)}"]`)).rejects.toThrow('16777216 char')
    await expect(parseInTurns(`[${'1,'.repeat(1_500_000)}1]`)).rejects.toThrow('1500000 records')
  })
})

describe('a snapshot of very many records', () => {
  it('is restored and taken in turns with others', async () => {
    const app = createApp({ fixture: 'empty' })
    const row = { ...{ customer_id: 1, annual_revenue: null, annual_revenue_currency: null } }
    const rest = { employee_count: null, industry: 'Gıda', website: null, address: null }
    const moment = '2025-01-01T00:00:00.000000Z'
    const dates = { created_at: moment, updated_at: moment, deleted_at: null }
    const rows = Array.from({ length: 3000 }, (_, n) => [
      n + 1,
      { id: n + 1, ...row, customer_id: n + 1, ...rest, is_active: true, ...dates },
    ])
    const collections = { 'cybercert.details': { lastId: 3000, rows } }
    const snapshot = { dublor: 'snapshot', version: 1, fixture: 'empty', clock: {}, collections }
    const url = '/_dublor/sandboxes/many/snapshot'
    const put = await slowly(async () => {
      const answer = await app.inject({ method: 'PUT', url, payload: snapshot })
      expect(answer.statusCode).toBe(200)
    })
    // Each is parsed, checked, held against the others by both of its names, and against its key.
    expect(put.turns).toBeGreaterThan((3000 * 5) / 9.4)
    const get = await slowly(async () => expect((await app.inject(url)).json()).toEqual(snapshot))
    expect(get.turns).toBeGreaterThan(2)
    await app.close()
  })
})
