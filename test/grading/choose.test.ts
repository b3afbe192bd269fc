import { describe, expect, it } from 'vitest'
import { among, sampleOf } from '../../src/grading/choose.ts'

const swaps = Array.from({ length: 40 }, (_, index) => ({ id: `rule-${index % 4}/swap-${index}` }))

describe('choosing swaps', () => {
  it('takes those whose ids begin as is wanted, or all', () => {
    expect(among(swaps, { only: 'rule-3/' })).toHaveLength(10)
    expect(among(swaps, {})).toHaveLength(40)
  })

  it('draws the same sample for the same seed, in the order of the swaps', () => {
    const sample = sampleOf(swaps, { sample: 7, seed: 'a' })
    expect(sample).toHaveLength(7)
    expect(sampleOf(swaps, { sample: 7, seed: 'a' })).toEqual(sample)
    expect(sample.map((swap) => swaps.indexOf(swap))).toEqual(
      sample.map((swap) => swaps.indexOf(swap)).toSorted((a, b) => a - b),
    )
    expect(sampleOf(swaps, { sample: 7, seed: 'b' })).not.toEqual(sample)
  })

  it('changes a sample by one at most when there is one more swap', () => {
    const sample = sampleOf(swaps, { sample: 7, seed: 'a' })
    const more = sampleOf([...swaps, { id: 'new/one' }], { sample: 7, seed: 'a' })
    expect(more.filter((swap) => sample.includes(swap)).length).toBeGreaterThanOrEqual(6)
  })

  it('takes all if there are fewer, and none if none is wanted', () => {
    expect(sampleOf(swaps, { sample: 99, seed: '1' })).toEqual(swaps)
    expect(sampleOf(swaps, { seed: '1' })).toEqual(swaps)
    expect(sampleOf(swaps, { sample: 0, seed: '1' })).toEqual([])
  })
})
