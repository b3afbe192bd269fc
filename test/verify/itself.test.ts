import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notProved } from '../../contracts/not-proved.ts'
import { services } from '../../src/services/index.ts'
import type { Verified } from '../../src/verify/verified.ts'
import { verify } from '../../src/verify/verify.ts'
import { planFor, startTarget, type TargetServer } from './target-server.ts'
import { visible } from './visible.ts'

describe('the mock itself, verified as a whole', () => {
  let server: TargetServer
  let before: Awaited<ReturnType<typeof visible>>
  let verified: Verified
  beforeAll(async () => {
    server = await startTarget()
    before = await visible(server)
    verified = await verify(await planFor(server.url))
  })
  afterAll(() => server.app.close())

  it('keeps every rule that can be proved', () => {
    const all = services.flatMap(({ rules }) => Object.keys(rules)).length
    const unproved = Object.keys(notProved).length
    expect(verified.rules).toEqual({
      holds: all - unproved,
      differs: 0,
      notArranged: 0,
      notAllowed: 0,
      notProved: unproved,
    })
    expect(verified).toMatchObject({ ok: true, broken: false, target: server.url })
    expect(new Date(verified.date).toISOString()).toBe(verified.date)
  })

  it('shows clients afterwards what it showed them before', async () => {
    expect(verified.made).toBeGreaterThan(300)
    expect(verified.left).toEqual([])
    expect(await visible(server)).toEqual(before)
  })

  it('keeps nothing in its database but deleted customers and their details', () => {
    const { collections } = server.app.sandboxes.default.snapshot()
    for (const [name, { rows }] of Object.entries(collections)) {
      if (!name.endsWith('.customers')) continue
      for (const [, row] of rows) expect(row?.['deleted_at'] ?? 'gone').toBeTruthy()
    }
  })
})
