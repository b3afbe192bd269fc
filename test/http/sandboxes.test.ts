import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

const path = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const token = 'demo-admin'

/** How each of the three ways names a sandbox. */
const ways = {
  header: (name: string) => ({
    url: path,
    headers: { authorization: `Bearer ${token}`, 'dublor-sandbox': name },
  }),
  'path prefix': (name: string) => ({
    url: `/~${name}${path}`,
    headers: { authorization: `Bearer ${token}` },
  }),
  'encoded path prefix': (name: string) => ({
    url: `/%7E${name}${path}`,
    headers: { authorization: `Bearer ${token}` },
  }),
  'token suffix': (name: string) => ({
    url: path,
    headers: { authorization: `Bearer ${token}~${name}` },
  }),
}

describe.each(Object.entries(ways))('a sandbox named by %s', (way, request) => {
  const name = `way-${way.replaceAll(' ', '-')}`

  it('is named in the answer', async () => {
    const answer = await app.inject(request(name))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['dublor-sandbox']).toBe(name)
  })

  it('keeps what is written in it, and nobody else sees that', async () => {
    await app.inject({ ...request(name), method: 'PATCH', payload: { industry: way } })
    const [here, default_] = await Promise.all([
      app.inject(request(name)),
      app.inject({ url: path, headers: { authorization: `Bearer ${token}` } }),
    ])
    expect(here.json().industry).toBe(way)
    expect(default_.json().industry).toBe('Technology')
    expect(default_.headers['dublor-sandbox']).toBe('default')
  })

  it.each(['A', '.a', 'x'.repeat(65)])('is refused under the name %s', async (bad) => {
    const answer = await app.inject(request(bad))
    expect(answer.statusCode).toBe(400)
    expect(answer.json().message).toContain('1 to 64 of a-z 0-9 . _ -')
  })
})

describe('a percent sign that encodes nothing', () => {
  const headers = { authorization: `Bearer ${token}` }

  it('takes no other with it', async () => {
    const answer = await app.inject({ url: `/%7Epercent${path}?x=100%&y=%C4%B0`, headers })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['dublor-sandbox']).toBe('percent')
    const unknown = await app.inject({ url: '/%7Epercent/api/v1/%63ustomers/100%%41%ff', headers })
    expect(unknown.json().message).not.toContain('route')
  })

  it('leaves the rest of a query as it is', async () => {
    const found = await app.inject({ url: '/api/v1/customers?search=%45xample&x=%', headers })
    expect(found.json()).toMatchObject({ total: 1 })
  })
})

describe('when several ways name one', () => {
  it('takes the header first, then the path, then the token', async () => {
    const all = {
      url: `/~path${path}`,
      headers: { authorization: `Bearer ${token}~token`, 'dublor-sandbox': 'header' },
    }
    expect((await app.inject(all)).headers['dublor-sandbox']).toBe('header')
    const { 'dublor-sandbox': _, ...headers } = all.headers
    expect((await app.inject({ ...all, headers })).headers['dublor-sandbox']).toBe('path')
  })
})

describe('ids', () => {
  it('begin anew in every sandbox', async () => {
    const create = (name: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/customers',
        headers: { authorization: `Bearer ${token}~${name}` },
        payload: { company_name: 'X' },
      })
    const [one, two] = [(await create('ids-1')).json(), (await create('ids-2')).json()]
    expect([one.id, one.uuid]).toEqual([two.id, two.uuid])
    expect((await create('ids-1')).json().id).toBe(one.id + 1)
  })
})
