import { afterAll, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { bases } from '../../src/service.ts'
import { drift } from '../../src/verify/report/summary.ts'
import { terminalReport } from '../../src/verify/report/terminal.ts'
import { verify } from '../../src/verify/verify.ts'
import { env, startRival, wrongs } from './rival.ts'
import { planFor } from './target-server.ts'

/** The rules that the rival breaks, and others that could be taken for them. */
const some = [
  'cybercert.conversion.usd',
  'cybercert.conversion.decimal',
  'cybercert.conversion.other',
  'cybercert.details.put-writes',
  'cybercert.details.delete-answer',
  'cybercert.details.show-inactive',
  'cybercert.details.show-deleted',
  'cybercert.customers.show',
  'cybercert.customers.create-belongs',
  'cybercert.settings.answer',
]
const app = createApp({ fixture: 'docs' })
const { url, server } = await startRival(app)
afterAll(() => Promise.all([app.close(), server.close()]))

it('finds in a rival what it does otherwise, and nothing else', async () => {
  const verified = await verify(await planFor(url, some, {}, env))
  const differing = verified.list.filter(({ verdict }) => verdict === 'differs')
  const missing = verified.list.filter(({ verdict }) => verdict === 'missing')
  const { lacks, ...others } = wrongs
  expect(differing.map(({ id }) => id).toSorted()).toEqual(Object.values(others).toSorted())
  expect(missing.map(({ id }) => id)).toEqual(['cybercert.settings.answer'])
  expect(missing[0]?.because).toBe(`GET ${lacks} is not there: it answers 404`)
  const whyOf = (id: string) => verified.list.find((rule) => rule.id === id)?.differences?.[0]?.why
  expect(whyOf(wrongs.otherStatus)).toBe('202 is answered, and 200 expected')
  expect(whyOf(wrongs.oneKeyMore)).toBe('one_more is answered, and not expected')
  expect(whyOf(wrongs.putMerges)).toBe('annual_revenue is still 10')
  const belongs = 'cybercert.customers.create-belongs-to-caller'
  expect(verified.list.find(({ id }) => id === belongs)).toMatchObject({
    verdict: 'notArranged',
    because: `GET ${lacks} is not there: it answers 404`,
  })
  expect(terminalReport(verified, false, true)).toMatch(/Holds \(\d+\)\n {4}cybercert\./)
  // What is documented stands before what is guessed.
  expect(drift(verified.list).map(({ basis }) => basis)).toEqual(
    differing.map(({ basis }) => basis).toSorted((a, b) => bases.indexOf(a) - bases.indexOf(b)),
  )
})
