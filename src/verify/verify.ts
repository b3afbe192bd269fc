import pactum from 'pactum'
import { swapsOf } from '../grading/swaps.ts'
import { type Double, type Parts, startDouble } from './double.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explanation.ts'
import type { Limits } from './guard.ts'
import { withMissing } from './missing.ts'
import type { FiledCase, Played } from './play.ts'
import { playAll } from './play-all.ts'
import type { Target } from './target.ts'
import { verdictOn } from './verdicts.ts'
import { type Verified, type VerifiedRule, verdicts } from './verified.ts'

/** What is to be verified, and with what. */
export interface Plan extends Parts {
  readonly target: Target
  readonly cases: readonly FiledCase[]
  /** The ids of the rules that are to be judged. */
  readonly rules: readonly string[]
  readonly limits: Limits
  readonly version: string
  /** Is told of each case that is over. */
  readonly tell?: (played: Played) => void
}

/**
 * Plays the contracts against a target and judges each rule. A double of our own is started only
 * where something differs, to lay its answers beside those of the target.
 */
export async function verify(plan: Plan): Promise<Verified> {
  const began = performance.now()
  const date = new Date().toISOString()
  pactum.settings.setLogLevel('SILENT')
  const { made, left, ...all } = await playAll(plan.cases, plan.target, plan.limits, plan.tell)
  const played = withMissing(all.played, plan.services)
  const double = played.some(({ end }) => end.kind === 'failed')
    ? await startDouble(plan)
    : undefined
  try {
    const list = await judge(plan, played, double)
    const broken = played.some(({ end }) => end.kind === 'not arranged' && end.for === 'answer')
    const rules = Object.fromEntries(
      verdicts.map((verdict) => [verdict, list.filter((each) => each.verdict === verdict).length]),
    ) as Verified['rules']
    return {
      ok: double === undefined && rules.missing === 0 && !broken,
      date,
      seconds: Math.round((performance.now() - began) / 10) / 100,
      version: plan.version,
      target: plan.target.url,
      bases: plan.target.bases,
      readOnly: plan.limits.readOnly,
      rules,
      list,
      made,
      left,
      broken,
    }
  } finally {
    await double?.close()
  }
}

async function judge(
  { services, rules }: Plan,
  played: readonly Played[],
  double: Double | undefined,
): Promise<VerifiedRule[]> {
  const explanations: readonly Explanation[] =
    double === undefined ? [] : await explain(played, double, services.flatMap(swapsOf))
  const judged = new Set([...rules, ...explanations.map(({ rule }) => rule)])
  const list: VerifiedRule[] = []
  for (const service of services) {
    for (const id of Object.keys(service.rules).filter((each) => judged.has(each))) {
      list.push(await verdictOn(id, service, played, explanations, double))
    }
  }
  return list
}
