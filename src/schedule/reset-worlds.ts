import type { FastifyInstance } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { tellOperator } from '../tell-operator.ts'
import { type Repeated, repeat } from './repeat.ts'
import { nextOf } from './when.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The resets of all sandboxes, where they were asked for, once the server is ready. */
    resets: Repeated | undefined
  }
}

/**
 * Puts every sandbox back to its fixture at the times of a schedule, while the server runs.
 * `app.ready()` fails with a `WrongSetting` if there is no such schedule.
 */
export function resetWorlds(
  app: FastifyInstance,
  sandboxes: Sandboxes,
  when: string | undefined,
): void {
  app.decorate('resets', undefined)
  if (when === undefined) return
  app.addHook('onReady', async () => {
    const next = await nextOf(when, Date.now())
    app.resets = repeat(next, async (following) => {
      const says = await resetAll(sandboxes)
      tellOperator(`${says} The next reset is at ${following.toISOString()}.`)
    })
  })
  app.addHook('onClose', async () => app.resets?.stop())
}

/** @returns one line that says what was done. */
async function resetAll(sandboxes: Sandboxes): Promise<string> {
  const errors: unknown[] = []
  const fails = (error: unknown) => void errors.push(error)
  const all = await sandboxes.list().catch((error: unknown) => {
    fails(error)
    return [...sandboxes]
  })
  for (const { name, used } of all) {
    await resetUnused(sandboxes, name, used).catch(fails)
  }
  const reset = `Reset ${all.length === 1 ? 'one sandbox' : `${all.length} sandboxes`}.`
  return errors.length === 0 ? reset : `${reset} Not all went well: ${errors[0]}.`
}

/** Nobody asked for the sandbox, so it is as idle as it was. */
export const resetUnused = (sandboxes: Sandboxes, name: string, used: number): Promise<void> =>
  sandboxes.change(name, (sandbox) => {
    sandbox.reset(sandboxes.newest(sandbox.fixture))
    sandbox.used = used
  })
