import { describe, expect, it } from 'vitest'
import { shownEntry } from '../../src/journal/show-entry.ts'
import { services } from '../../src/services/index.ts'
import { entryWith } from './entries.ts'

/** A refusal of which nothing more is known. */
const unknown = {
  permissions: [],
  owner: undefined,
  user: undefined,
  expires: undefined,
  found: undefined,
}

describe('why an entry was refused', () => {
  it('says of a record without such a field nothing about its being passive', () => {
    const refused = { ...unknown, check: 'existence', found: { id: 1 } } as const
    const endpoint = '/customers/:uuid'
    const { why } = shownEntry(entryWith({ status: 404, endpoint, refused }), services)
    expect(why?.en).toContain(' is there and is not deleted.')
  })

  it('says nothing of what was sent where not all of it is there', () => {
    const answered = '{"errors":{"email":["The email field must be a string."]}}'
    const cut = { asked: 70_000, answered: undefined }
    const { why } = shownEntry(entryWith({ status: 422, asked: '{"a', answered, cut }), services)
    expect(why).toEqual({
      en: '422: email: The email field must be a string.',
      tr: '422: email metin olmalı.',
    })
  })

  it('has a sentence for every refusal, whatever a mutant answers', () => {
    const checks = [
      'authentication',
      'permission',
      'existence',
      'ownership',
      'size',
      'media-type',
      'syntax',
      'validation',
    ] as const
    for (const check of checks) {
      for (const answered of [
        undefined,
        'null',
        '[]',
        '{"errors":5}',
        '{"errors":{"a":null}}',
        'text',
      ]) {
        for (const endpoint of ['/customers', '/user/settings', undefined]) {
          const refused = { ...unknown, check }
          const entry = entryWith({ status: 418, answered, endpoint, refused })
          const { why } = shownEntry(entry, services)
          expect(why?.en).toMatch(/^418.*\.$/)
          expect(why?.tr).toMatch(/^418.*\.$/)
        }
      }
    }
  })

  it('tells of a request that a fault left without an answer', () => {
    const entry = entryWith({ status: 0, answered: undefined, faults: ['reset'] })
    expect(shownEntry(entry, services).why?.en).toBe(
      'Nothing was answered: a fault saw to that (reset).',
    )
  })
})
