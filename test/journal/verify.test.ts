import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { asking } from './asking.ts'

const { app, forget, get, patch, verify } = asking()
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

  it('compares the numbers of a query as texts, and a list of one as what stands in it', async () => {
    await get('/api/v1/customers?page=2&is_active=1')
    for (const query of [{ page: 2 }, { page: '2', is_active: 1 }, { page: [2] }]) {
      expect((await verify({ match: { query } })).json()).toMatchObject({ ok: true, matched: 1 })
    }
    expect((await verify({ match: { query: { page: 3 } } })).json().ok).toBe(false)
  })

  it.each([
    [{ method: 'PACTH' }, 'There is no method "PACTH". Did you mean PATCH?'],
    [{ service: 'cybercrt' }, 'Did you mean cybercert?'],
    [{ service: '' }, 'There are cybercert, faturaentegrator.'],
    [{ persona: 'demo-amin' }, 'Did you mean demo-admin?'],
    [{ rule: 'cybercert.details.patch-mergs' }, 'Did you mean cybercert.details.patch-merges?'],
    [{ service: 'faturaentegrator', rule: 'cybercert.details.patch-merges' }, 'no rule of fatura'],
    [{ path: '/api/v1/custmers' }, 'The nearest is /api/v1/customers.'],
    [{ path: '/~a/api/v1/customers' }, 'Write /api/v1/customers.'],
    [{ path: '/api/v1/customers?page=2' }, 'Write /api/v1/customers.'],
    [{ path: '/api/v1/customers/*/detail' }, '/api/v1/customers/*/details'],
    [{ status: 999 }, 'match.status'],
    [{ status: '9xx' }, 'match.status'],
    [{ query: 'page=2' }, 'match.query'],
    [{ query: { page: null } }, 'match.query.page'],
  ])('does not say that nothing was asked where nothing can be so: %j', async (match, words) => {
    for (const name of ['a', 'unused']) {
      const answer = await verify({ match, count: { exactly: 0 } }, name)
      expect(answer.statusCode).toBe(400)
      expect(answer.json().detail).toContain(words)
    }
  })

  it('takes what endpoints do not take, since somebody may ask it all the same', async () => {
    const match = { method: 'DELETE', path: '/api/v1/customers', status: 405 }
    expect((await verify({ match, count: { exactly: 0 } })).json().ok).toBe(true)
  })

  it.each([
    { match: { colour: 'red' } },
    { count: { atLeast: 0 } },
    { count: { atLeast: 2, atMost: 1 } },
    { match: { status: '20' } },
    { match: { method: 5 } },
    { match: { since: -1 } },
    { match: [] },
    { count: {} },
    { count: { exactly: 1.5 } },
    { count: { roughly: 1 } },
    { count: 1 },
    { matches: {} },
  ])('refuses %j with what to send', async (payload) => {
    const answer = await verify(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json().detail.length).toBeGreaterThan(20)
  })
})
