import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { observe } from '../../src/grading/observe.ts'
import { Observed } from '../../src/grading/observed.ts'
import type { NamedSwap } from '../../src/grading/swaps.ts'
import { services } from '../../src/services/index.ts'

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer demo-admin' }
const heard = new Observed()
const app = createApp()
observe(app, heard, services)

/** A swap of a rule at some endpoints of CyberCert. */
const swap = (rule: string, ...endpoints: readonly string[]): NamedSwap => ({
  id: `${rule}/x`,
  service: 'cybercert',
  rule,
  kind: 'mutant',
  says: 'x',
  endpoints,
  handle: (handle) => handle,
})
const timestamps = 'cybercert.common.timestamps'

beforeAll(async () => {
  await app.inject({ url: `/~a${details}?token=secret`, headers })
  await app.inject({
    method: 'PATCH',
    url: `/~b${details}`,
    headers,
    payload: { industry: 'Food' },
  })
  await app.inject({ method: 'DELETE', url: '/_dublor/sandboxes/b' })
  app.sandboxes.pick('strict').set({ strict: true })
  await app.inject({ url: '/~strict/api/v1/customers?unknown=1', headers })
  await app.inject({ url: '/customers', headers })
})
afterAll(() => app.close())

describe('what is heard of a suite', () => {
  it('counts the requests to services, by status', () => {
    expect(heard.requests).toBe(3)
    expect([...heard.statuses]).toEqual([
      [200, 2],
      [501, 1],
    ])
  })

  it('names rules that shaped an answer, in whatever sandbox', () => {
    expect(heard.rules).toContain('cybercert.details.show-answer')
    expect(heard.rules).toContain('cybercert.details.patch-merges')
    expect(heard.rules).not.toContain('cybercert.details.put-writes-every-field')
  })

  it('counts nothing that was refused for leaning on a guess', () => {
    expect(heard.rules.filter((rule) => rule.startsWith('cybercert.list'))).toEqual([])
  })

  it('reaches a wrong key only if an answer at its endpoint has had that key', () => {
    const at = (path: string, key?: string) => ({
      ...swap(timestamps, path),
      answers: { place: path, ...(key !== undefined && { key }) },
    })
    const seen = 'GET /customers/:uuid/details'
    expect(heard.reaches(at(seen, 'industry'))).toBe(true)
    expect(heard.reaches(at(seen, 'data[].industry'))).toBe(false)
    expect(heard.reaches(at(seen))).toBe(true)
    // It was asked, and never answered with a success.
    expect(heard.reaches(at('GET /customers'))).toBe(false)
  })

  it('reaches a swap if its rule was met and one of its endpoints was asked', () => {
    expect(heard.reaches(swap(timestamps, 'GET /customers/:uuid/details'))).toBe(true)
    expect(heard.reaches(swap(timestamps, 'POST /customers'))).toBe(false)
    expect(heard.reaches(swap('cybercert.list.row', 'GET /customers/:uuid/details'))).toBe(false)
  })

  it('knows the requests that met a rule, those at the endpoints of a swap first, without secrets', () => {
    const methods = (of: NamedSwap) => heard.met(of).map(({ method }) => method)
    expect(methods(swap(timestamps, 'PATCH /customers/:uuid/details'))).toEqual(['PATCH'])
    expect(methods(swap(timestamps, 'POST /customers'))).toEqual(['GET', 'PATCH'])
    expect(heard.met(swap(timestamps))[0]?.url).toBe(`${details}?token=•••`)
  })

  it('knows what went astray', () => {
    expect(heard.unmatched).toEqual([{ method: 'GET', url: '/customers', status: 404 }])
  })
})
