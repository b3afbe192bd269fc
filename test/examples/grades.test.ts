import { describe, expect, it } from 'vitest'
import { examples, type Folder, grade, titleOf } from './example.ts'

/** One mutant is enough to tell the suites apart; the deep run tries more. */
const only = ['--only', 'cybercert.details.patch-merges/forgets-unsent']

describe.each(['vitest', 'python'] as const satisfies Folder[])('the example %s', (folder) => {
  it.skipIf(examples[folder].missing)(
    `has a strong suite, which notices what the weak one misses: ${titleOf(folder)}`,
    async () => {
      const [strong, weak] = await Promise.all([
        grade(folder, 'strong', only),
        grade(folder, 'weak', only),
      ])
      expect(strong.mutants).toMatchObject({ killed: 1, survived: 0 })
      expect(weak.mutants).toMatchObject({ killed: 0, survived: 1 })
    },
  )
})

describe('the example playwright', () => {
  it.skipIf(examples.playwright.missing)(
    `passes in a browser: ${titleOf('playwright')}`,
    async () => {
      const strong = await grade('playwright', 'strong', ['--only', 'cybercert', '--sample', '0'])
      expect(strong.mutants).toMatchObject({ killed: 0, survived: 0 })
    },
  )
})
