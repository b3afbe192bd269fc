import { createHash } from 'node:crypto'
import { type Static, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { Rule } from '../service.ts'
import { CannotGrade } from './cannot-grade.ts'
import type { Conditions } from './grade-report.ts'
import type { NamedSwap } from './swaps.ts'

/** What is taken over of a swap that an earlier grade has judged. */
const Known = Type.Object({
  id: Type.String(),
  hash: Type.String(),
  verdict: Type.Union([
    Type.Literal('killed'),
    Type.Literal('survived'),
    Type.Literal('broken'),
    Type.Literal('notReached'),
    Type.Literal('notRun'),
  ]),
  how: Type.Optional(
    Type.Union([Type.Literal('failed'), Type.Literal('crashed'), Type.Literal('timedOut')]),
  ),
  ended: Type.Optional(Type.String()),
  milliseconds: Type.Optional(Type.Number()),
})
export type Known = Static<typeof Known>

const Earlier = Type.Object({
  command: Type.Array(Type.String()),
  version: Type.String(),
  fixture: Type.String(),
  strict: Type.Boolean(),
  mutants: Type.Object({ list: Type.Array(Known) }),
  alternatives: Type.Object({ list: Type.Array(Known) }),
})
type Earlier = Static<typeof Earlier>

/** The hash of what a swap and its rule say. */
export function hashOf({ says }: NamedSwap, rule: Rule | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, says]))
    .digest('hex')
    .slice(0, 16)
}

/**
 * An earlier grade, of which only what is known here is kept.
 * @throws {CannotGrade} if the text is not the JSON of one.
 */
export function readEarlier(text: string, file: string): Earlier {
  const value = parsed(text)
  if (Value.Check(Earlier, value)) return Value.Clean(Earlier, value) as Earlier
  throw new CannotGrade(
    `${file} is not what \`dublor grade --json\` and \`--output FILE\` write. Leave --since out to grade anew.`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The verdicts of an earlier grade that still count, by the swap's id. What was found (mutants
 * that survived, guesses that were relied on) is run again, because changing that is why a suite
 * is graded again. `undefined` if the conditions were others.
 */
export function verdictsSince(
  earlier: Earlier,
  now: Conditions,
): ReadonlyMap<string, Known> | undefined {
  if (!isSame(earlier, now)) return undefined
  const good = [
    ...earlier.mutants.list.filter(({ verdict }) => verdict === 'killed'),
    ...earlier.alternatives.list.filter(({ verdict }) => verdict === 'survived'),
  ]
  return new Map(good.map((each) => [each.id, each]))
}

const isSame = (one: Conditions, other: Conditions): boolean =>
  one.version === other.version &&
  one.fixture === other.fixture &&
  one.strict === other.strict &&
  JSON.stringify(one.command) === JSON.stringify(other.command)
