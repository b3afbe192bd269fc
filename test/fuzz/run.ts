import fc from 'fast-check'
import { createApp } from '../../src/app.ts'
import type { AppOptions } from '../../src/options.ts'
import { play, stageOf } from './play.ts'
import { requests } from './requests.ts'

/** Another one in each run; the titles of tests show it, so that a run can be repeated. */
export const seed = Number(process.env['DUBLOR_FUZZ_SEED'] ?? Date.now() % 2 ** 31)

/** Servers of several kinds: what is refused in one is done in another. */
const kinds: readonly AppOptions[] = [
  { fixture: 'docs' },
  { fixture: 'demo', strict: true, bodyLimit: 2_000, maxSandboxes: 3 },
  { fixture: 'large:1000', sandboxPerVisitor: true, maxSandboxes: 20, journalEntries: 3 },
  { fixture: 'empty', adminToken: 'demo-admin', journalBytes: 500 },
]

/** How many requests a sequence has at most. */
export const longest = 40

/** Plays sequences until so many requests have been sent. @throws {Error} at the first bad answer. */
export async function untilSent<Sequence>(
  property: fc.IAsyncProperty<Sequence>,
  sent: () => number,
  count: number,
  seed: number,
): Promise<void> {
  for (let round = 0; sent() < count; round += 1) {
    const numRuns = Math.ceil((count - sent()) / (longest / 2))
    await fc.assert(property, { numRuns, seed: seed + round })
  }
}

/** Sends so many requests or a few more in sequences, each to a server whose worlds are new. */
export async function fuzz(count: number, seed: number): Promise<number> {
  let sent = 0
  for (const [place, options] of kinds.entries()) {
    const app = createApp(options)
    try {
      const stage = await stageOf(app)
      const sequences = fc.array(requests(stage.held), {
        minLength: 1,
        maxLength: longest,
        size: 'max',
      })
      const property = fc.asyncProperty(sequences, async (sequence) => {
        for (const { name } of [...app.sandboxes]) await app.sandboxes.forget(name)
        sent += sequence.length
        await play(stage, sequence)
      })
      await untilSent(property, () => sent, ((place + 1) * count) / kinds.length, seed)
    } finally {
      await app.close()
    }
  }
  return sent
}
