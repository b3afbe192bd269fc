import { describe, expect, it } from 'vitest'
import { differences } from '../../src/journal/differences.ts'
import type { Match } from '../../src/journal/match.ts'
import { shownEntry } from '../../src/journal/show-entry.ts'
import { verify } from '../../src/journal/verify.ts'
import { services } from '../../src/services/index.ts'
import { entryWith, noRules } from './entries.ts'

const shown = (parts: Parameters<typeof entryWith>[0]) => shownEntry(entryWith(parts), services)
const patch = {
  method: 'PATCH',
  url: '/api/v1/customers/abc/details?page=2&tag=a&tag=b',
  endpoint: '/customers/:uuid/details',
  asked: '{"industry":"Food","tags":["a",{"b":1,"c":2}],"website":null}',
  answered: '{"id":1,"industry":"Food"}',
  trail: noRules.with('cybercert.details.patch-merges').with('cybercert.common.timestamps'),
}
const entry = shown(patch)

describe('what a request is held against', () => {
  it.each([
    {},
    { service: 'cybercert' },
    { method: 'patch' },
    { path: '/api/v1/customers/*/details' },
    { path: '/api/v1/customers/**' },
    { path: '/**' },
    { status: '200' },
    { status: '2xx' },
    { status: 200 },
    { rule: 'cybercert.common.timestamps' },
    { basis: 'documented' },
    { persona: 'demo-admin' },
    { query: { page: '2' } },
    { query: { page: 2 } },
    { query: { page: ['2'] } },
    { query: { tag: ['a', 'b'] } },
    { body: {} },
    { body: { industry: 'Food' } },
    { body: { tags: ['a', { b: 1 }] } },
    { body: { website: null } },
    { answer: { id: 1 } },
    { method: 'PATCH', status: '200', body: { industry: 'Food' }, answer: { industry: 'Food' } },
  ] as const)('is met by %j', (match) =>
    expect([...differences(match as Match, entry)]).toEqual([]),
  )

  it.each([
    [{ service: 'faturaentegrator' }, 'service', 'cybercert'],
    [{ method: 'PUT' }, 'method', 'PATCH'],
    [{ path: '/api/v1/customers/*' }, 'path', '/api/v1/customers/abc/details'],
    [{ status: '4xx' }, 'status', 200],
    [{ status: 404 }, 'status', 200],
    [{ rule: 'cybercert.common.forbidden' }, 'rule', entry.rules],
    [{ basis: 'assumed' }, 'basis', 'documented'],
    [{ persona: 'demo-owner' }, 'persona', 'demo-admin'],
    [{ query: { page: '3' } }, 'query.page', '2'],
    [{ query: { limit: '3' } }, 'query.limit', undefined],
    [{ body: { industry: 'Fun' } }, 'body.industry', 'Food'],
    [{ body: { employee_count: null } }, 'body.employee_count', undefined],
    [{ body: { tags: ['a'] } }, 'body.tags', ['a', { b: 1, c: 2 }]],
    [{ body: { tags: ['a', { b: 2 }] } }, 'body.tags.1.b', 1],
    [{ body: { website: {} } }, 'body.website', null],
    [{ body: [] }, 'body', { industry: 'Food', tags: ['a', { b: 1, c: 2 }], website: null }],
    [{ body: { constructor: 1 } }, 'body.constructor', undefined],
    [{ answer: { id: '1' } }, 'answer.id', 1],
  ] as const)('is not met by %j', (match, at, was) => {
    const [first, ...more] = differences(match, entry)
    expect(more).toEqual([])
    expect(first?.at).toBe(at)
    expect(first?.was).toEqual(was)
  })

  it('tells all that differs, and what was wanted', () => {
    expect([...differences({ method: 'PUT', body: { industry: 'Fun', size: 1 } }, entry)]).toEqual([
      { at: 'method', wanted: 'PUT', was: 'PATCH' },
      { at: 'body.industry', wanted: 'Fun', was: 'Food' },
      { at: 'body.size', wanted: 1 },
    ])
  })

  it('is not met by a body where none came', () => {
    const silent = shown({})
    expect([...differences({ body: {} }, silent)]).toEqual([{ at: 'body', wanted: {} }])
    expect([...differences({ query: { a: '1' } }, silent)]).toEqual([
      { at: 'query.a', wanted: '1' },
    ])
  })
})

describe('the verdict', () => {
  const entries = [
    shown({ ...patch, id: 1 }),
    shown({ ...patch, id: 2, asked: '{"industry":"Fun"}' }),
    shown({ id: 3 }),
    shown({ ...patch, id: 4, asked: '{"industry":"Toys"}', status: 422 }),
    shown({ id: 5, method: 'DELETE', url: '/x' }),
  ]
  const patches = { method: 'PATCH' }

  it.each([
    [patches, { exactly: 3 }, true],
    [patches, { exactly: 2 }, false],
    [patches, { exactly: 4 }, false],
    [patches, { atLeast: 3 }, true],
    [patches, { atLeast: 4 }, false],
    [patches, { atMost: 3 }, true],
    [patches, { atMost: 2 }, false],
    [patches, { atLeast: 1, atMost: 2 }, false],
    [patches, { atLeast: 1, atMost: 3 }, true],
    [{ method: 'PUT' }, { exactly: 0 }, true],
    [{ since: 2, ...patches }, { exactly: 1 }, true],
    [{}, { exactly: 5 }, true],
  ])('on %j, %j is %j', async (match, count, ok) => {
    expect((await verify(entries, match, count, 0)).ok).toBe(ok)
  })

  it('names the nearest misses, those first that differ least, the newest first among them', async () => {
    const match = { method: 'PATCH', status: '200', body: { industry: 'Tools' } }
    const { nearest, message, matched } = await verify(entries, match, { atLeast: 1 }, 0)
    expect(matched).toBe(0)
    expect(nearest.map(({ id, differs }) => [id, differs.length])).toEqual([
      [2, 1],
      [1, 1],
      [5, 2],
    ])
    expect(nearest[0]).toEqual({
      id: 2,
      request: `PATCH ${patch.url}`,
      differs: [{ at: 'body.industry', wanted: 'Tools', was: 'Fun' }],
    })
    expect(message).toBe(
      `Wanted: at least 1; matched: 0. Nearest: PATCH ${patch.url} (id 2): body.industry is "Fun", wanted "Tools".`,
    )
  })

  it('names those that are too many', async () => {
    const { nearest, message } = await verify(entries, patches, { atMost: 1 }, 0)
    expect(nearest).toEqual([])
    expect(message).toMatch(
      /^Wanted: at most 1; matched: 3\. They are .*\(id 1\), .*\(id 2\), .*\(id 4\)\.$/,
    )
  })

  it('says so if nothing was asked', async () => {
    expect((await verify([], {}, { atLeast: 1 }, 0)).message).toBe(
      'Wanted: at least 1; matched: 0. Nothing was asked here.',
    )
  })

  it('takes nothing for granted that the journal has dropped', async () => {
    expect(await verify(entries, patches, { exactly: 3 }, 1)).toMatchObject({
      ok: false,
      matched: 3,
    })
    expect((await verify(entries, patches, { atMost: 3 }, 1)).ok).toBe(false)
    expect((await verify(entries, patches, { atMost: 3 }, 1)).message).toContain('dropped')
    expect((await verify(entries, patches, { atLeast: 4 }, 1)).message).toContain('dropped')
    expect((await verify(entries, patches, { atLeast: 3 }, 1)).ok).toBe(true)
    expect((await verify(entries, { since: 1, ...patches }, { exactly: 2 }, 1)).ok).toBe(true)
    expect((await verify(entries, patches, { atMost: 2 }, 1)).message).not.toContain('dropped')
  })

  it('looks for no more than a hundred differences of a request', async () => {
    const body = Object.fromEntries(Array.from({ length: 75_000 }, (_, n) => [`k${n}`, n]))
    let looked = 0
    const watched = new Proxy(body, {
      get(target, name) {
        looked += 1
        return Reflect.get(target, name)
      },
    })
    const { nearest } = await verify(entries, { body: watched }, { atLeast: 1 }, 0)
    expect(nearest.map(({ differs }) => differs.length)).toEqual([1, 1, 100])
    // Once all of it, for the message.
    expect(looked).toBeLessThan(80_000)
  })
})
