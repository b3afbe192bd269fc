import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Worlds } from '../../sandbox/storage.ts'
import { CannotStore } from '../cannot-store.ts'

/**
 * The fixture over which a sandbox is kept.
 * @throws {CannotStore} if a sandbox is kept over a fixture that this server has not.
 */
export function fixtureOf(sandbox: string, fixture: string, worlds: Worlds): Sandbox['fixture'] {
  try {
    return worlds.fixtureNamed(fixture)
  } catch (error) {
    throw new CannotStore(
      `the sandbox ${sandbox} is kept over the fixture ${fixture}, which is not here: ${(error as Error).message}. Start with --fixture ${fixture}, or take another folder with --data DIR.`,
    )
  }
}
