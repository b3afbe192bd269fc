import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as exported from '../src/index.ts'
import { createDublor, type Dublor } from '../src/index.ts'

const path = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const industry = async (answer: Response) =>
  ((await answer.json()) as { industry: string }).industry

describe('the module', () => {
  it('exports what programs rely on, and no more', () => {
    expect(Object.keys(exported)).toEqual(['createDublor'])
  })
})

describe('a double in a program', () => {
  let dublor: Dublor
  beforeAll(async () => {
    dublor = await createDublor({ fixture: 'docs' })
  })
  afterAll(() => dublor.close())

  it('listens on a free port of this machine', async () => {
    expect(dublor.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(dublor.url + path, { headers })).status).toBe(200)
  })

  it('answers the same without a socket', async () => {
    const there = await fetch(dublor.url + path, { headers })
    const here = await dublor.fetch(path, { headers })
    expect(await here.text()).toBe(await there.text())
    expect(here.headers.get('dublor-rules')).toBe(there.headers.get('dublor-rules'))
  })

  it('takes a body, a URL of any host and a Request', async () => {
    const body = '{"industry":"Gıda"}'
    const url = new URL(`/~fetching${path}`, 'https://api.example.com')
    const written = await dublor.fetch(url, { method: 'PATCH', headers, body })
    expect(await industry(written)).toBe('Gıda')
    expect(await industry(await dublor.fetch(new Request(url, { headers })))).toBe('Gıda')
  })

  it('answers null and nothing as such', async () => {
    const remove = { method: 'DELETE', headers: { authorization: 'Bearer demo-admin' } }
    await dublor.fetch(`/~empty${path}`, remove)
    const none = await dublor.fetch(`/~empty${path}`, { headers })
    expect([none.status, await none.text()]).toEqual([404, 'null'])
    const gone = await dublor.fetch('/~empty/api/customers/1', remove)
    expect([gone.status, await gone.text()]).toEqual([204, ''])
  })

  it('gives a sandbox its URL, and resets it', async () => {
    const { url, reset } = dublor.sandbox('mine')
    await fetch(url + path, { method: 'PATCH', headers, body: '{"industry":"Food"}' })
    expect(await industry(await fetch(url + path, { headers }))).toBe('Food')
    await reset()
    expect(await industry(await fetch(url + path, { headers }))).toBe('Technology')
  })

  it('fails as fetch does where a fault cuts the connection', async () => {
    const cut = dublor.fetch(path, { headers: { ...headers, 'dublor-fault': 'reset' } })
    await expect(cut).rejects.toThrow(new TypeError('fetch failed'))
  })

  it('refuses a sandbox that cannot be', () => {
    expect(() => dublor.sandbox('Not A Name')).toThrow('1 to 64 of a-z 0-9 . _ -')
  })

  it('refuses a fixture that there is not', async () => {
    await expect(createDublor({ fixture: 'nope' })).rejects.toThrow('there is no fixture "nope"')
  })
})
