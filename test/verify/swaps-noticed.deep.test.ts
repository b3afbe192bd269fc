import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notProved } from '../../contracts/not-proved.ts'
import { type App, createApp } from '../../src/app.ts'
import { type NamedSwap, swapsOf } from '../../src/grading/swaps.ts'
import { services } from '../../src/services/index.ts'
import { replay, shown } from '../grading/replay.ts'
import { gradePage, type Outcome } from './grade-page.ts'
import { type SelfGrade, startSelfGrade } from './self-grade.ts'

const swaps = services.flatMap(swapsOf)
const named = (those: readonly NamedSwap[]) => those.map((swap) => [swap.id, swap] as const)

let grade: SelfGrade
let app: App
beforeAll(async () => {
  grade = await startSelfGrade()
  app = createApp({ fixture: 'docs', headers: false, journalEntries: 0, journalBytes: 0 })
})
afterAll(async () => {
  await app.close()
  await grade.close()
})

/** What is answered otherwise with a swap in force, in the first of the proofs of its rule where anything is. */
async function changedProof(swap: NamedSwap): Promise<string[]> {
  for (const each of grade.recorded.filter(({ rule }) => rule === swap.rule)) {
    expect((await replay(app, each, [])).map(shown), 'with nothing in force').toEqual([])
    const differences = await replay(app, each, [swap.id])
    if (differences.length > 0) return differences.map(shown)
  }
  return []
}

describe('the contracts', () => {
  it.each(named(swaps))('notice %s', async (_id, swap) => {
    const failed = await grade.noticing(swap)
    if (swap.kind === 'mutant') expect(failed, 'no case fails').toBeDefined()
    if (failed?.rule === swap.rule || notProved[swap.rule] !== undefined) return
    expect(await changedProof(swap), 'the proofs of its rule are answered as ever').not.toEqual([])
  })

  it('are graded in contracts/GRADE.md', async () => {
    const outcomes: Outcome[] = []
    for (const swap of swaps) outcomes.push({ swap, failed: await grade.noticing(swap) })
    await expect(gradePage(outcomes)).toMatchFileSnapshot('../../contracts/GRADE.md')
  })
})
