import { test as base } from 'vitest'
import { connect } from '../client/connect.ts'
import type { Dublor } from '../client/dublor.ts'
import type { SandboxHandle } from '../client/sandbox-handle.ts'
import { createDublor } from '../index.ts'
import { worldOf } from './world-of.ts'

/** What a test may ask for. */
export interface Fixtures {
  /**
   * A sandbox of this test alone, named after it. It is forgotten when the test has passed; when it
   * has not, what was asked in it is printed, and it stays as it is on a server that goes on.
   */
  readonly world: SandboxHandle
  /** The double: the one at `DUBLOR_URL`, or else one of this worker. */
  readonly dublor: Dublor
}

/**
 * vitest's own `test`, with a world for each test.
 * @example
 * import { test } from 'dublor/vitest'
 *
 * test('shows details', async ({ world, expect }) => {
 *   await world.clock.freeze('2025-11-20T12:00:00Z')
 *   const answer = await fetch(`${world.services.cybercert.url}/customers`, {
 *     headers: { authorization: 'Bearer demo-admin' },
 *   })
 *   expect(answer.status).toBe(200)
 * })
 */
export const test = base.extend<Fixtures>({
  dublor: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from it.
    async ({}, use) => {
      const dublor = process.env['DUBLOR_URL'] ? await connect() : await createDublor()
      await use(dublor)
      await dublor.close()
    },
    { scope: 'worker' },
  ],
  world: async ({ dublor, task }, use) => {
    const { world, end } = worldOf(dublor, task)
    await use(world)
    await end(task.result?.state === 'fail')
  },
})
