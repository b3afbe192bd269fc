import { afterEach, describe, expect, it } from 'vitest'
import type { Verified } from '../../src/verify/verified.ts'
import { verify } from '../../src/verify/verify.ts'
import { planFor, startTarget, type TargetServer } from './target-server.ts'

let server: TargetServer
afterEach(() => server.app.close())

/** What is found with all cases on a mock with swaps in force. */
async function verifiedWith(...swaps: readonly string[]): Promise<Verified> {
  server = await startTarget({ swaps })
  return verify(await planFor(server.url))
}

const differing = ({ list }: Verified) => list.filter(({ verdict }) => verdict === 'differs')

describe('verifying all rules', () => {
  it('blames none whose cases could not even begin', async () => {
    const verified = await verifiedWith('cybercert.customers.create-answer/answers-200')
    expect(differing(verified).map(({ id }) => id)).toEqual(['cybercert.customers.create-answer'])
    expect(verified.rules.notArranged).toBeGreaterThan(90)
  })

  it('finds several things that differ at once', async () => {
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
