import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notProved } from '../../contracts/not-proved.ts'
import { services } from '../../src/services/index.ts'
import type { Verified } from '../../src/verify/verified.ts'
import { verify } from '../../src/verify/verify.ts'
import { planFor, startTarget, type TargetServer } from './target-server.ts'
import { leftIn, visible } from './visible.ts'

/** What is found with all cases on a mock with swaps in force. */
async function verifiedWith(...swaps: readonly string[]): Promise<Verified> {
  const { app, url } = await startTarget({ swaps })
  return verify(await planFor(url)).finally(() => app.close())
}

const differing = ({ list }: Verified) => list.filter(({ verdict }) => verdict === 'differs')

describe('all cases, played on a mock with something otherwise', () => {
  it('blame no rule whose cases could not even begin', async () => {
    const verified = await verifiedWith('cybercert.customers.create-answer/answers-200')
    expect(differing(verified).map(({ id }) => id)).toEqual(['cybercert.customers.create-answer'])
    expect(verified.rules.notArranged).toBeGreaterThan(90)
  })

  it('find several things that differ at once', async () => {
    const swaps = [
      'cybercert.common.malformed-uuid/is-422',
      'cybercert.details.patch-merges/forgets-unsent',
      'faturaentegrator.common.timestamps/as-in-a-database',
      'faturaentegrator.customers.delete-answer/message',
    ]
    const verified = await verifiedWith(...swaps)
    expect(differing(verified).map(({ like }) => like?.id)).toEqual(swaps)
  })
})

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
      missing: 0,
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

  it('has no customer afterwards that is not deleted, but for those of its fixture', () => {
    expect(leftIn(server)).toEqual([])
  })
})
