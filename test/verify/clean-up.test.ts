import { afterEach, describe, expect, it } from 'vitest'
import { verify } from '../../src/verify/verify.ts'
import { planFor, startTarget, type TargetServer } from './target-server.ts'
import { leftIn, visible } from './visible.ts'

let server: TargetServer | undefined
afterEach(() => server?.app.close())

describe('after a verification', () => {
  it('clients see of the target what they saw before, and only what is deleted is left', async () => {
    server = await startTarget()
    const before = await visible(server)
    const only = ['cybercert.details.p', 'cybercert.settings', 'faturaentegrator.create']
    const verified = await verify(await planFor(server.url, only))
    expect(verified).toMatchObject({ ok: true, broken: false, left: [], target: server.url })
    expect(verified.made).toBeGreaterThan(20)
    expect(await visible(server)).toEqual(before)
    expect(leftIn(server)).toEqual([])
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
    expect(leftIn(server)).toHaveLength(made)
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
