import { expect, it } from 'vitest'
import { fuzz, seed } from './run.ts'
import { fuzzSockets } from './sockets.ts'

const count = Number(process.env['DUBLOR_FUZZ_COUNT'] ?? 100_000)
/** The more are sent, the longer it may take, however slow the machine is. */
const timeout = count * 60

it(`answers to very many requests as its documents say (DUBLOR_FUZZ_SEED=${seed})`, {
  timeout,
}, async () => {
  expect(await fuzz(count, seed)).toBeGreaterThanOrEqual(count)
})

it(`answers to very many over connections (DUBLOR_FUZZ_SEED=${seed})`, { timeout }, async () => {
  expect(await fuzzSockets(count / 10, seed)).toBeGreaterThanOrEqual(count / 10)
})
