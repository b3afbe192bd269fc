import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-where-it-lies-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'world.json')
cpSync('fixtures/worlds/docs.json', file)

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const payload = { industry: 'Glass' }
const snapshot = '/_dublor/sandboxes/default/snapshot'

describe('a server that was started with a file', () => {
  it('tells nobody where it lies', async () => {
    await using app = createApp({ fixture: file })
    await app.inject({ method: 'PATCH', url: details, headers, payload })
    for (const call of [
      ...['health', 'sandboxes', 'sandboxes/default', 'sandboxes/default/snapshot', 'fixtures'],
      ...['openapi.json', 'metrics', 'sandboxes/default/requests'],
    ]) {
      const answer = await app.inject(`/_dublor/${call}`)
      expect(answer.statusCode, call).toBe(200)
      expect(answer.body, call).not.toContain('where-it-lies')
    }
  })

  it('restores a snapshot of it, with the path that older ones have too', async () => {
    await using app = createApp({ fixture: file })
    await app.inject({ method: 'PATCH', url: details, headers, payload })
    const taken = (await app.inject(snapshot)).json()
    expect(taken.fixture).toBe('world.json')
    for (const fixture of ['world.json', file]) {
      await app.inject({ method: 'POST', url: '/_dublor/sandboxes/default/reset' })
      const answer = await app.inject({
        method: 'PUT',
        url: snapshot,
        payload: { ...taken, fixture },
      })
      expect(answer.statusCode).toBe(200)
      expect((await app.inject({ url: details, headers })).json().industry).toBe('Glass')
    }
  })

  it('goes on with a folder that was kept over the file at another place', async () => {
    const data = join(folder, 'data')
    const elsewhere = join(folder, 'elsewhere.json', 'world.json')
    cpSync(file, elsewhere)
    {
      await using app = createApp({ fixture: file, data })
      await app.inject({ method: 'PATCH', url: details, headers, payload })
    }
    await using app = createApp({ fixture: elsewhere, data })
    expect((await app.inject({ url: details, headers })).json().industry).toBe('Glass')
  })
})
