import type { Closing } from '../http/closing.ts'
import type { FaultTarget } from '../http/fault-effect.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { ableTo, effectsOf, type NamedEffect } from './effects-of.ts'
import { fits } from './fits.ts'
import type { FaultRule } from './rule.ts'
import { drawnAt } from './seeded.ts'

/**
 * The faults of the first rule of a sandbox that acts on a request. What this uses up is noted in
 * the sandbox at once, so that of requests that come together none finds more than there is.
 */
export function waiting(asking: FaultTarget, closing: Closing): readonly NamedEffect[] {
  const { sandbox, request } = asking
  const rules = rulesOf(sandbox)
  const used = [...rules]
  let found: readonly NamedEffect[] = []
  for (const [place, rule] of rules.entries()) {
    if (rule.left === 0 || !fits(rule.match ?? {}, asking)) continue
    const able = ableTo(rule.fault, request.method)
    if (able.length === 0) continue
    const dice = diceOf(rule)
    const { probability = 1, left, drawn = 0 } = rule
    const acts = probability === 1 || dice.random() < probability
    if (acts) found = effectsOf(able, rule.fault, { ...asking, closing, random: dice.random })
    const rest = dice.drawn === drawn ? rule : { ...rule, drawn: dice.drawn }
    used[place] = acts && left !== undefined ? { ...rest, left: left - 1 } : rest
    if (acts) break
  }
  if (used.some((rule, place) => rule !== rules[place])) sandbox.set({ faults: used })
  return found
}

/** Whether there is a rule of which a request may use something up. */
export const counts = ({ sandbox }: FaultTarget): boolean =>
  rulesOf(sandbox).some(({ left = 0, seed }) => left > 0 || seed !== undefined)

const rulesOf = ({ settings }: Sandbox): readonly FaultRule[] =>
  (settings.faults ?? []) as readonly FaultRule[]

/** What draws the numbers of a rule. */
function diceOf({ seed, drawn = 0 }: FaultRule) {
  if (seed === undefined) return { drawn, random: Math.random }
  const dice = {
    drawn,
    random: () => {
      dice.drawn += 1
      return drawnAt(seed, dice.drawn - 1)
    },
  }
  return dice
}
