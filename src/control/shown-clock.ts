import { type Static, Type } from '@sinclair/typebox'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { WireClock, wireOf } from './wire-clock.ts'

/** What time it is in a sandbox, and by what clock. */
export const ShownClock = Type.Object(
  {
    clock: WireClock,
    now: Type.String({ description: 'The time in the sandbox.', format: 'date-time' }),
  },
  { additionalProperties: false },
)
export type ShownClock = Static<typeof ShownClock>

export const shownClock = (sandbox: Sandbox): ShownClock => ({
  clock: wireOf(sandbox.clock),
  now: new Date(sandbox.now()).toISOString(),
})
