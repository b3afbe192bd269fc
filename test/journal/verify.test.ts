import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { asking } from './asking.ts'

const { app, forget, patch, verify } = asking()
afterAll(() => app.close())
beforeEach(() => forget())

describe('POST /_dublor/sandboxes/:name/requests/verify', () => {
  it('says whether the wanted requests were made', async () => {
    await patch({ industry: 'Food', employee_count: 5 })
    const match = {
      method: 'PATCH',
      path: '/api/v1/customers/*/details',
      body: { industry: 'Food' },
    }
    expect((await verify({ match, count: { exactly: 1 } })).json()).toEqual({
      ok: true,
      matched: 1,
      message: 'Wanted: exactly 1; matched: 1.',
      nearest: [],
    })
    expect((await verify({ match })).json().ok).toBe(true)
    expect((await verify({})).json().ok).toBe(true)
    const other = (await verify({ match: { ...match, body: { industry: 'Fun' } } })).json()
    expect(other).toMatchObject({
      ok: false,
      matched: 0,
      nearest: [{ id: 1, differs: [{ at: 'body.industry', wanted: 'Fun', was: 'Food' }] }],
    })
  })

  it('answers that nothing was asked in a sandbox that nobody used', async () => {
    expect((await verify({ count: { exactly: 0 } }, 'unused')).json().ok).toBe(true)
    expect((await verify({}, 'unused')).json().message).toContain('Nothing was asked here.')
  })

  it.each([
    { match: { colour: 'red' } },
    { match: { status: '20' } },
    { match: { method: 5 } },
    { match: { since: -1 } },
    { match: [] },
    { count: {} },
    { count: { exactly: 1.5 } },
    { count: { roughly: 1 } },
    { count: 1 },
    { matches: {} },
    [],
  ])('refuses %j with what to send', async (payload) => {
    const answer = await verify(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json().detail.length).toBeGreaterThan(20)
  })
})
