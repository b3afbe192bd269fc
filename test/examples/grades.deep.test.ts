import { describe, expect, it } from 'vitest'
import { examples, grade, shareKilled, titleOf } from './example.ts'

/** Only what the examples are about, and each time the same of it. */
const flags = ['--only', 'cybercert.details', '--seed', '7']

describe.each([
  // How many swaps are tried, and the share of mutants that a strong suite kills at least. A browser
  // takes its time, and a page shows only some of what is answered.
  { folder: 'vitest', sample: 8, atLeast: 1 },
  { folder: 'python', sample: 16, atLeast: 0.9 },
  { folder: 'playwright', sample: 3, atLeast: 0.3 },
] as const)('the example $folder', ({ folder, sample, atLeast }) => {
  it.skipIf(examples[folder].missing)(
    `has a strong suite and a weak one: ${titleOf(folder)}`,
    async () => {
      const few = [...flags, '--sample', String(sample)]
      const strong = await grade(folder, 'strong', few)
      const weak = await grade(folder, 'weak', few)
      expect(shareKilled(strong)).toBeGreaterThan(shareKilled(weak))
      expect(shareKilled(strong)).toBeGreaterThanOrEqual(atLeast)
      expect(strong.alternatives.broken).toBe(0)
    },
  )
})
