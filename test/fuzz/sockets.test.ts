import { expect, it } from 'vitest'
import { seed } from './run.ts'
import { fuzzSockets } from './sockets.ts'

const count = 600

it(`answers over connections, whatever comes (DUBLOR_FUZZ_SEED=${seed})`, async () => {
  expect(await fuzzSockets(count, seed)).toBeGreaterThanOrEqual(count)
})
