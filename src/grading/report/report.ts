import type { Rule, Service } from '../../service.ts'
import type { GradeReport, SwapResult } from '../grade-report.ts'
import type { Shortfall } from '../thresholds.ts'

/** What every report is written from. */
export interface Report {
  readonly graded: GradeReport
  /** Whose rules were looked at. */
  readonly services: readonly Service[]
  /** In what the suite falls short. */
  readonly shortfalls: readonly Shortfall[]
}

/** A rule, and what was found of it. */
export interface Finding {
  readonly rule: string
  readonly about: Rule
  readonly swaps: readonly SwapResult[]
}

/** Whether a suite is as good as was asked, and everything was run. */
export const isFine = ({ graded, shortfalls }: Report): boolean =>
  shortfalls.length === 0 && !graded.partial

/** Swaps of one kind that came to one verdict, rule by rule; wrong keys are told by themselves. */
export function findings(
  { graded, services }: Report,
  kind: SwapResult['kind'],
  verdict: SwapResult['verdict'],
): Finding[] {
  const swaps = graded.list.filter(
    (each) =>
      each.kind === kind &&
      each.verdict === verdict &&
      each.key === undefined &&
      each.accepted === undefined,
  )
  return [...new Set(swaps.map(({ rule }) => rule))].map((rule) => ({
    rule,
    about: ruleOf(services, rule),
    swaps: swaps.filter((each) => each.rule === rule),
  }))
}

function ruleOf(services: readonly Service[], id: string): Rule {
  const rule = services.map(({ rules }) => rules[id]).find((each) => each !== undefined)
  if (rule === undefined) throw new Error(`there is no rule ${id}`)
  return rule
}

/** How many swaps of one rule are told with their sentences where there is little room. */
const mostTold = 4

/**
 * The swaps of a rule, shortened: a suite that does not look at an answer at all misses a dozen
 * wrong keys, and the first few sentences say what the others would.
 */
export function shortened({ swaps }: Finding): { told: readonly SwapResult[]; named: string } {
  const told = swaps.slice(0, swaps.length > mostTold + 1 ? mostTold : swaps.length)
  const rest = swaps.slice(told.length)
  const named = rest.length === 0 ? '' : `and ${rest.length} more: ${rest.map(nameIn).join(', ')}`
  return { told, named }
}

/** What was found and is accepted, with the reason: `ID: we always send all fields`. */
export const acceptedIn = ({ list }: GradeReport): string[] =>
  list.flatMap(({ id, accepted }) => (accepted === undefined ? [] : [`${id}: ${accepted}`]))

/** The name of a swap without that of its rule. */
export const nameIn = ({ id, rule }: SwapResult): string => id.slice(rule.length + 1)

/** The command as it was typed, as near as can be told. */
export const commandLine = ({ command }: GradeReport): string =>
  command.map((part) => (/^[\w@%+=:,./{}-]+$/.test(part) ? part : JSON.stringify(part))).join(' ')

/** The first request of the suite that met a rule: `GET /api/v1/customers → 200`. */
export function metBy({ requests: [first] }: SwapResult): string | undefined {
  return first && `${first.method} ${first.url} → ${first.status}`
}

/** How runs ended that were killed otherwise than by a test that failed. */
export const endedOddly = ({ list }: GradeReport): SwapResult[] =>
  list.filter(({ how }) => how === 'timedOut' || how === 'crashed')
