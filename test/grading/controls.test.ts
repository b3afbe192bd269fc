import { expect, it } from 'vitest'
import { Controls } from '../../src/grading/controls.ts'
import type { Outcome } from '../../src/grading/run-suite.ts'

const ended = (end: Outcome['end']): Outcome => ({ end }) as Outcome

async function controlled(runs: number, ends: Outcome['end'][]): Promise<string> {
  const controls = new Controls(async () => ended(ends.shift() ?? 'passed'))
  for (let run = 0; run < runs; run += 1) await controls.another()
  return controls.notes().join('')
}

it('says so if the suite fails in between as it is', async () => {
  expect(await controlled(19, ['failed'])).toBe('')
  expect(await controlled(20, ['failed'])).toContain(
    'In between, 1 of 1 runs of the suite against Dublör as it is failed',
  )
  expect(await controlled(60, ['passed', 'failed', 'failed'])).toContain('In between, 2 of 3 runs')
})

it('says nothing of controls that pass or are stopped', async () => {
  expect(await controlled(60, ['passed', 'stopped'])).toBe('')
})
