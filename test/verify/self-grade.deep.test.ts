import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleOf } from '../../src/grading/choose.ts'
import { type NamedSwap, swapsOf } from '../../src/grading/swaps.ts'
import { services } from '../../src/services/index.ts'
import { type SelfGrade, startSelfGrade } from './self-grade.ts'

const swaps = services.flatMap(swapsOf)

let grade: SelfGrade
beforeAll(async () => {
  grade = await startSelfGrade()
})
afterAll(() => grade.close())

/**
 * To explain a failure takes many experiments, so of all swaps only a sample is explained, always
 * the same: `EVERY_SWAP=1` explains each.
 */
const size = process.env['EVERY_SWAP'] ? swaps.length : 120
const explained = sampleOf(swaps, { sample: size, seed: '1' })
const named = (kind: NamedSwap['kind']) =>
  explained.filter((swap) => swap.kind === kind).map((swap) => [swap.id, swap] as const)

describe('what differs on a target', () => {
  it.each(named('mutant'))('is one rule, and the right one: %s', async (_id, swap) => {
    const found = await grade.explained(swap)
    expect(found.map(({ rule }) => rule)).toEqual([swap.rule])
  })

  it.each(named('alternative'))('is said of a wrong guess: %s', async (_id, swap) => {
    if ((await grade.noticing(swap)) === undefined) return
    const [first] = await grade.explained(swap)
    expect(first).toMatchObject({ rule: swap.rule, like: { rule: swap.rule } })
  })
})
