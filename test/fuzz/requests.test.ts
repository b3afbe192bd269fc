import { expect, it } from 'vitest'
import { fuzz, seed } from './run.ts'

const count = 1_500

it(`answers as its documents say, whatever is sent (DUBLOR_FUZZ_SEED=${seed})`, async () => {
  expect(await fuzz(count, seed)).toBeGreaterThanOrEqual(count)
})
