import { describe, expect, it } from 'vitest'
import { lens, writesOf } from '../../src/journal/lens.ts'
import { lensSentence } from '../../src/journal/lens-sentence.ts'
import { shownEntry } from '../../src/journal/show-entry.ts'
import type { Row } from '../../src/sandbox/fixture.ts'
import { cybercert } from '../../src/services/cybercert/index.ts'
import { entryWith } from './entries.ts'

const collection = 'cybercert.details'
const row = {
  id: 7,
  customer_id: 3,
  industry: 'Technology',
  website: 'https://example.com',
  address: null,
  employee_count: 50,
  is_active: true,
  updated_at: '2025-11-20T12:00:00.000000Z',
  deleted_at: null,
}
const later = { updated_at: '2025-11-20T13:00:00.000000Z' }
const sendable = new Set(['industry', 'website', 'address', 'employee_count', 'is_active'])
const look = (before: Row | undefined, after: Row | null, sent: Row = {}) =>
  lens({ collection, before, after }, sent, sendable)
const says = (method: string, ...facts: Parameters<typeof look>) =>
  lensSentence(method, look(...facts))

describe('what a write did to a record', () => {
  it('tells the fields that changed, those that were kept, and bookkeeping apart', () => {
    const after = { ...row, ...later, industry: 'Food', website: null }
    expect(look(row, after, { industry: 'Food', website: null })).toEqual({
      collection,
      id: 7,
      created: false,
      deleted: false,
      restored: false,
      set: [
        { field: 'industry', from: 'Technology', to: 'Food' },
        { field: 'website', from: 'https://example.com', to: null },
      ],
      kept: ['address', 'employee_count', 'is_active'],
      cleared: [],
      bookkeeping: ['updated_at'],
    })
  })

  it('tells what was cleared though the client did not ask for it', () => {
    const after = { ...row, ...later, industry: 'Food', website: null, employee_count: null }
    expect(look(row, after, { industry: 'Food' })).toMatchObject({
      set: [{ field: 'industry' }],
      cleared: [
        { field: 'website', from: 'https://example.com' },
        { field: 'employee_count', from: 50 },
      ],
    })
  })

  it.each([[null], [''], ['  ']])('takes a field sent as %j for asked to be empty', (website) => {
    expect(look(row, { ...row, website: null }, { website })).toMatchObject({
      set: [{ field: 'website', to: null }],
      cleared: [],
    })
  })

  it('calls nothing cleared where it is not known what was sent', () => {
    const facts = lens({ collection, before: row, after: { id: 7 } }, undefined, sendable)
    expect(facts.cleared).toEqual([])
    expect(facts.set.map(({ field }) => field)).toContain('website')
  })

  it('takes a field that is missing for one that is null', () => {
    const { address: _address, ...without } = row
    expect(look(without, row)).toMatchObject({ set: [], cleared: [], bookkeeping: [] })
  })

  it('tells what a new record was given', () => {
    expect(look(undefined, row)).toMatchObject({
      created: true,
      kept: [],
      set: [
        { field: 'industry', to: 'Technology' },
        { field: 'website', to: 'https://example.com' },
        { field: 'employee_count', to: 50 },
        { field: 'is_active', to: true },
      ],
    })
    expect(look(undefined, row).set[0]).not.toHaveProperty('from')
  })

  it('tells a deleted record, a restored one and one that is gone', () => {
    const deleted = { ...row, deleted_at: '2025-11-20T13:00:00.000000Z' }
    expect(look(row, deleted)).toMatchObject({ deleted: true, restored: false })
    expect(look(deleted, row)).toMatchObject({ deleted: false, restored: true })
    expect(look(row, null)).toMatchObject({ id: 7, deleted: true, set: [], kept: [], cleared: [] })
    expect(look(deleted, deleted)).toMatchObject({ deleted: false, restored: false })
  })

  it('compares values, not objects', () => {
    const some = new Set(['custom_settings'])
    const before = { id: 1, custom_settings: { a: [1, { b: 2 }] } }
    const facts = lens({ collection, before, after: structuredClone(before) }, {}, some)
    expect(facts.kept).toEqual(['custom_settings'])
  })

  it('shows no more than the beginning of long values, and no token', () => {
    const some = new Set(['custom_settings', 'note'])
    const after = { id: 1, note: 'x'.repeat(5000), custom_settings: { access_token: 'T', a: 1 } }
    const [note, settings] = lens({ collection, before: undefined, after }, {}, some).set
    expect(String(note?.to)).toHaveLength(1001)
    expect(settings?.to).toEqual({ access_token: '•••', a: 1 })
  })
})

describe('the sentence about a write', () => {
  it.each([
    [
      says('PATCH', row, { ...row, industry: 'Food', is_active: false }, { industry: 'Food' }),
      'PATCH changed 2 fields of details 7, kept 3.',
      'PATCH, details 7 kaydında 2 alanı değiştirdi, 3 alanı olduğu gibi bıraktı.',
    ],
    [
      says('PUT', row, { ...row, industry: null, website: null }),
      'PUT cleared 2 fields of details 7: industry, website.',
      'PUT, details 7 kaydında 2 alanı boşalttı: industry, website.',
    ],
    [
      says('PUT', row, { ...row, industry: 'Food', website: null }, { industry: 'Food' }),
      'PUT changed 1 field of details 7, kept 3, and cleared 1: website.',
      'PUT, details 7 kaydında 1 alanı değiştirdi, 3 alanı olduğu gibi bıraktı ve 1 alanı boşalttı: website.',
    ],
    [
      says('PATCH', row, { ...row, ...later }),
      'PATCH changed nothing of details 7.',
      'PATCH, details 7 kaydında hiçbir şeyi değiştirmedi.',
    ],
    [
      says('PATCH', undefined, { id: 8, industry: 'Food' }),
      'PATCH created details 8 with 1 field: industry.',
      'PATCH, details 8 kaydını 1 alanla oluşturdu: industry.',
    ],
    [
      says('POST', undefined, { id: 8 }),
      'POST created details 8.',
      'POST, details 8 kaydını oluşturdu.',
    ],
    [says('DELETE', row, null), 'DELETE deleted details 7.', 'DELETE, details 7 kaydını sildi.'],
    [
      says('POST', { ...row, deleted_at: 'then' }, row),
      'POST restored details 7.',
      'POST, details 7 kaydını geri getirdi.',
    ],
  ])('is $en', (said, en, tr) => expect(said).toEqual({ en, tr }))
})

describe('a write whose body is not all there', () => {
  it('is not said to have cleared anything', () => {
    const before = { ...row, address: 'Moda' }
    const written = [{ collection, before, after: row }]
    const cut = { asked: 70_000, answered: undefined }
    const [write] = shownEntry(entryWith({ written, asked: '{"a', cut }), [cybercert]).write
    expect(write).toMatchObject({ set: [{ field: 'address', to: null }], cleared: [] })
  })
})

describe('the fields that a client can send', () => {
  it('are those that some endpoint takes', () => {
    const after = { ...row, ...later, industry: 'Food', customer_id: 4 }
    const entry = entryWith({ method: 'PATCH', written: [{ collection, before: row, after }] })
    expect(writesOf(entry, { industry: 'Food' }, cybercert)).toMatchObject([
      { set: [{ field: 'industry' }], bookkeeping: ['customer_id', 'updated_at'] },
    ])
  })

  it('are not those of other records that are called the same', () => {
    // Customers have an e-mail that is sent; details have none, nor a status as reports do.
    const after = { ...row, email: 'a@example.com', status: 'done', industry: 'Food' }
    const entry = entryWith({ method: 'PATCH', written: [{ collection, before: row, after }] })
    expect(writesOf(entry, { industry: 'Food' }, cybercert)).toMatchObject([
      { set: [{ field: 'industry' }], bookkeeping: ['email', 'status'] },
    ])
  })
})
