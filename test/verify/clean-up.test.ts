import { afterEach, describe, expect, it } from 'vitest'
import { verify } from '../../src/verify/verify.ts'
import { planFor, startTarget, type TargetServer } from './target-server.ts'

let server: TargetServer | undefined
afterEach(() => server?.app.close())

/** What clients can see of a server, but for when settings were last written. */
async function visible({ app }: TargetServer) {
  const shown = async (url: string, token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await app.inject({ url, headers })).json() as Record<string, unknown>
  }
  const settings = []
  for (const role of ['admin', 'owner', 'viewer', 'usd', 'eur']) {
    const { updated_at: _moved, ...kept } = await shown('/api/v1/user/settings', `demo-${role}`)
    settings.push(kept)
  }
  return {
    settings,
    customers: await shown('/api/v1/customers?is_active=1', 'demo-admin'),
    passive: await shown('/api/v1/customers?is_active=0', 'demo-admin'),
    others: await shown('/api/customers', 'demo-admin'),
  }
}

describe('after a verification', () => {
  it('clients see of the target what they saw before', async () => {
    server = await startTarget()
    const before = await visible(server)
    const verified = await verify(await planFor(server.url))
    expect(verified.made).toBeGreaterThan(300)
    expect(verified.left).toEqual([])
    expect(await visible(server)).toEqual(before)
  })

  it('nothing but deleted customers and their details is left in the database', async () => {
    server = await startTarget()
    await verify(await planFor(server.url))
    const { collections } = server.app.sandboxes.default.snapshot()
    for (const [name, { rows }] of Object.entries(collections)) {
      if (!name.endsWith('.customers')) continue
      for (const [, row] of rows) expect(row?.['deleted_at'] ?? 'gone').toBeTruthy()
    }
  })

  it('settings are put back that a target changed on its own', async () => {
    server = await startTarget({ swaps: ['cybercert.settings.patch-merges/resets-unsent'] })
    const { app, url } = server
    await app.inject({
      method: 'PATCH',
      url: '/api/v1/user/settings',
      headers: { authorization: 'Bearer demo-admin' },
      payload: { theme: 'dark', items_per_page: 50, locale: 'en' },
    })
    const before = await visible(server)
    await verify(await planFor(url, 'cybercert.common.permission-required'))
    expect((await visible(server)).settings).toEqual(before.settings)
  })

  it('what could not be deleted is told', async () => {
    server = await startTarget({
      change: (app) =>
        app.addHook('onRequest', async ({ method }, reply) => {
          if (method === 'DELETE') return reply.code(500).send({})
        }),
    })
    const { made, left } = await verify(await planFor(server.url, 'cybercert.details.show-none'))
    expect(left).toHaveLength(made)
    expect(left[0]).toMatch(/^cybercert \/customers\/.+: could not be deleted: 500$/)
  })

  it('a creation is told of whose answer does not tell the id', async () => {
    server = await startTarget({
      change: (app) =>
        app.addHook('onSend', async ({ method }, _reply, payload) =>
          method === 'POST' ? '{"message":"made"}' : payload,
        ),
    })
    const { left } = await verify(await planFor(server.url, 'cybercert.details.show-none'))
    expect(left).toEqual(['cybercert /customers: the answer to a creation does not tell the id'])
  })
})
