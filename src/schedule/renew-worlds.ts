import { BrokenFixture } from '../fixture/broken.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { resetUnused } from './reset-worlds.ts'

/**
 * Makes what takes every sandbox of the server's fixture back to it if its file has changed, and says so
 * in a line: how many, or why the file cannot be used, which is said once.
 */
export function renewing(sandboxes: Sandboxes, say: (line: string) => void): () => Promise<void> {
  let known = sandboxes.newest()
  let lastSaid: string | undefined
  return async () => {
    try {
      const fixture = sandboxes.newest()
      const count = await renewAll(sandboxes)
      if (fixture !== known || count > 0) {
        say(
          `${fixture.name} was read again: reset ${count === 1 ? 'one sandbox' : `${count} sandboxes`}.`,
        )
      }
      known = fixture
      lastSaid = undefined
    } catch (error) {
      const line = lineOf(error as Error)
      if (line !== lastSaid) say(line)
      lastSaid = line
    }
  }
}

/** @returns how many there were. */
async function renewAll(sandboxes: Sandboxes): Promise<number> {
  const fixture = sandboxes.newest()
  const old = [...sandboxes.leastFirst()].filter(
    (each) => each.fixture.name === fixture.name && each.fixture !== fixture,
  )
  for (const sandbox of old) {
    // Guests are kept nowhere.
    if (sandbox.standing === 'guest') sandbox.reset(fixture)
    else await resetUnused(sandboxes, sandbox.name, sandbox.used)
  }
  return old.filter(({ standing }) => standing === 'kept').length
}

/** The first thing that is wrong, and how much more is. */
function lineOf(error: Error): string {
  const [first = '', ...more] = error.message.split('\n')
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`
  return error instanceof BrokenFixture
    ? `${first}${others}. The world stays as it was.`
    : `Not every sandbox was reset: ${first}`
}
