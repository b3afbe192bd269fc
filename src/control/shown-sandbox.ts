import { type Static, Type } from '@sinclair/typebox'
import type { FaultRule } from '../faults/rule.ts'
import { defaultSandbox } from '../sandbox/name.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { ShownClock, shownClock } from './shown-clock.ts'

const count = (description: string) => Type.Integer({ minimum: 0, description })

/** A sandbox as the control plane tells of it. */
export const ShownSandbox = Type.Object(
  {
    name: Type.String(),
    fixture: Type.String({ description: 'The world that it began as.' }),
    strict: Type.Union([Type.Boolean(), Type.Null()], {
      description: "Whether guesses are refused; null where the server's own setting holds.",
    }),
    ...ShownClock.properties,
    changed: count('How many records differ from the fixture.'),
    bytes: count('What it keeps takes, about; what its journal does is not in it.'),
    faults: count('How many rules let faults wait for requests, those used up left out.'),
    swaps: Type.Array(Type.String(), {
      description: 'The ids of the mutants and alternatives in force.',
    }),
    requests: count('How many requests the journal holds.'),
    idleSeconds: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
      description: `How long nobody has named it; null for ${defaultSandbox}, which is never forgotten.`,
    }),
  },
  { additionalProperties: false },
)
export type ShownSandbox = Static<typeof ShownSandbox>

export function shownSandbox(sandbox: Sandbox): ShownSandbox {
  const { name, fixture, settings, changed, bytes, journal, used } = sandbox
  const faults = (settings.faults ?? []) as readonly FaultRule[]
  const idle = Math.max(0, Math.floor(Date.now() / 1000) - used)
  return {
    name,
    fixture: fixture.name,
    strict: settings.strict ?? null,
    ...shownClock(sandbox),
    changed,
    bytes,
    faults: faults.filter(({ left }) => left !== 0).length,
    swaps: [...(settings.swaps ?? [])],
    requests: journal?.size ?? 0,
    idleSeconds: name === defaultSandbox ? null : idle,
  }
}
