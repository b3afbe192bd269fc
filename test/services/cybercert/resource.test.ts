import { Value } from '@sinclair/typebox/value'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../src/app.ts'
import {
  answerOf,
  choice,
  flag,
  required,
  text,
} from '../../../src/services/cybercert/resource/fields.ts'
import { resource } from '../../../src/services/cybercert/resource/resource.ts'

const fields = { title: required(text()), colour: choice(['red', 'blue']), is_active: flag(true) }
const words = { thing: 'odd', en: 'odd', tr: 'tuhaf', trObject: 'tuhafı' }
const restore = { permission: 'odds.restore', keys: 'id title' }

describe('a resource', () => {
  const { decisions, endpoints, collection, states } = resource({
    name: 'odds',
    words,
    page: 'example.com/odds',
    fields,
    example: { title: 'An odd one', colour: null },
    restore,
  })

  it('has the endpoints that it declares, and no rule of others', () => {
    expect(endpoints.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /odds/:uuid/restore',
    ])
    expect(Object.keys(decisions.rules)).toEqual([
      'cybercert.odds.values-are-listed',
      'cybercert.odds.restore-answer',
      'cybercert.odds.restore-not-found',
      'cybercert.odds.restore-only-deleted',
    ])
    // Neither does the compiler know any other.
    // @ts-expect-error it is not shown
    expect(decisions.rules['cybercert.odds.show-answer']).toBeUndefined()
    expect(decisions.rules['cybercert.odds.restore-answer'].basis).toBe('published')
  })

  it('keeps only values that its page lists', () => {
    const moment = '2025-11-20T12:00:00.000000Z'
    const uuid = '550e8400-e29b-41d4-a716-446655440000'
    const times = { created_at: moment, updated_at: moment, deleted_at: null }
    const row = { id: 1, uuid, user_id: 1, title: 'a', is_active: true, ...times }
    for (const colour of ['red', null]) {
      expect(Value.Check(collection.record, { ...row, colour })).toBe(true)
    }
    for (const colour of ['green', '', 'red\nx']) {
      expect(Value.Check(collection.record, { ...row, colour })).toBe(false)
    }
  })

  it('has states with its words', () => {
    expect(states.map(({ says }) => says)).toContain('odd {uuid} is soft-deleted')
  })

  it('has no answer with a key that no record has', () => {
    expect(() => answerOf(fields, ['id', 'tilte'])).toThrow('There is no tilte.')
  })

  it('takes every verb without a page for a guess', () => {
    const guessed = resource({
      name: 'odds',
      words,
      page: 'example.com/odds',
      fields,
      example: {},
      restore: { ...restore, noPage: true },
    })
    const { rules } = guessed.decisions
    expect(Object.values(rules).map(({ basis }) => basis)).toEqual(Array(4).fill('assumed'))
  })
})

describe('reports and contents', () => {
  const app = createApp({ fixture: 'docs' })
  afterAll(() => app.close())
  const headers = { authorization: 'Bearer demo-admin' }
  const uuid = '550e8400-e29b-41d4-a716-446655440000'

  it.each([
    ['reports', { status: 'lost' }],
    ['reports', { parameters: [] }],
    ['contents', { published_at: 'soon' }],
  ] as const)('know no state of %s with %j', async (name, params) => {
    const state = `${name.slice(0, -1)} {uuid} exists`
    const payload = { state, params }
    const { statusCode } = await app.inject({ method: 'POST', url: '/_dublor/states', payload })
    expect(statusCode).toBe(400)
  })

  it('answer as a guess where a verb has no page, and as published where it has', async () => {
    const basisOf = async (method: 'GET' | 'DELETE', path: string) =>
      (await app.inject({ method, url: `/api/v1/${path}/${uuid}`, headers })).headers[
        'dublor-basis'
      ]
    expect(await basisOf('GET', 'reports')).toBe('published')
    expect(await basisOf('GET', 'contents')).toBe('assumed')
    expect(await basisOf('DELETE', 'reports')).toBe('assumed')
  })
})
