import { expect, it } from 'vitest'
import { fuzz, seed } from './run.ts'
import { fuzzSockets } from './sockets.ts'

const count = Number(process.env['DUBLOR_FUZZ_COUNT'] ?? 100_000)

it(`answers to very many requests as its documents say (DUBLOR_FUZZ_SEED=${seed})`, async () => {
  expect(await fuzz(count, seed)).toBeGreaterThan(count / 2)
})

it(`answers to very many over connections (DUBLOR_FUZZ_SEED=${seed})`, async () => {
  expect(await fuzzSockets(count / 10, seed)).toBeGreaterThan(count / 20)
})
