import { afterAll, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { verify } from '../../src/verify/verify.ts'
import { env, startRival, wrongs } from './rival.ts'
import { planFor } from './target-server.ts'

const app = createApp({ fixture: 'docs' })
const { url, server } = await startRival(app)
afterAll(() => Promise.all([app.close(), server.close()]))

it('finds of all rules exactly those that a rival breaks, and what it lacks', async () => {
  const { list } = await verify(await planFor(url, 'cybercert', {}, env))
  const { lacks, ...others } = wrongs
  const differing = list.filter(({ verdict }) => verdict === 'differs')
  expect(differing.map(({ id }) => id).toSorted()).toEqual(Object.values(others).toSorted())
  const missing = list.filter(({ verdict }) => verdict === 'missing')
  expect(missing.length).toBeGreaterThan(0)
  for (const { because } of missing) expect(because).toContain(`${lacks} is not there`)
  // What could not be arranged says why: an endpoint that is not there, or a rule that differs.
  for (const { verdict, because } of list) {
    if (verdict === 'notArranged') expect(because).toMatch(/is not there|differs$/)
  }
  const broken = differing.flatMap(({ differences = [] }) => differences.map(({ why }) => why))
  for (const why of broken) expect(why).not.toMatch(/deep-equal|!==|Json doesn't/)
})
