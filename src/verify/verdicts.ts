import { notProved } from '../../contracts/not-proved.ts'
import type { Service } from '../service.ts'
import { differenceIn } from './difference.ts'
import type { Double } from './double.ts'
import type { Explanation } from './explanation.ts'
import type { Played } from './play.ts'
import { placeOf } from './same.ts'
import type { VerifiedCase, VerifiedRule } from './verified.ts'

/** How many answers are laid side by side for one rule. */
const mostDifferences = 3

/** What can be said of one rule from its own cases and from why cases fail. */
export async function verdictOn(
  id: string,
  { name, rules }: Pick<Service, 'name' | 'rules'>,
  played: readonly Played[],
  explanations: readonly Explanation[],
  double: Double | undefined,
): Promise<VerifiedRule> {
  const rule = rules[id]
  if (rule === undefined) throw new Error(`there is no rule ${id}`)
  const own = played.filter((each) => each.rule === id)
  const about = { id, service: name, basis: rule.basis, says: { en: rule.en, tr: rule.tr } }
  const cases = own.map(caseIn)
  const differs = explanations.find((each) => each.rule === id)
  if (differs !== undefined && double !== undefined) {
    const { like } = differs
    const seen = [...differs.cases].sort((a, b) => Number(b.rule === id) - Number(a.rule === id))
    const differences = []
    for (const each of seen.slice(0, mostDifferences)) {
      differences.push(await differenceIn(each, double, differs.given))
    }
    return {
      ...about,
      verdict: 'differs',
      ...(like && { like: { id: like.id, says: like.says } }),
      differences,
      cases,
    }
  }
  return { ...about, ...otherwise(id, own, explanations), cases }
}

function otherwise(
  id: string,
  own: readonly Played[],
  explanations: readonly Explanation[],
): Pick<VerifiedRule, 'verdict' | 'because'> {
  if (own.length === 0)
    return { verdict: 'notProved', because: notProved[id] ?? 'no case proves it' }
  const failed = own.find(({ end }) => end.kind === 'failed')
  if (failed !== undefined) {
    const causes = explanations.filter(({ cases }) => cases.includes(failed))
    return {
      verdict: 'notArranged',
      because:
        causes.length === 0
          ? stepIn(failed)
          : `${causes.map(({ rule }) => rule).join(' and ')} differs`,
    }
  }
  for (const [kind, verdict] of [
    ['missing', own.some(({ end }) => end.kind === 'passed') ? 'notArranged' : 'missing'],
    ['not arranged', 'notArranged'],
    ['not allowed', 'notAllowed'],
  ] as const) {
    const end = own.map((each) => each.end).find((each) => each.kind === kind)
    if (end !== undefined && end.kind !== 'passed') return { verdict, because: end.why }
  }
  return { verdict: 'holds' }
}

/** Where a case came to its end before its rule came up. */
function stepIn({ end, exchanges }: Played): string {
  const step = exchanges.find(({ isUnexpected }) => isUnexpected) ?? exchanges.at(-1)
  const why = end.kind === 'passed' ? '' : end.why
  return step === undefined ? why : `it needs ${placeOf(step)}: ${why}`
}

const caseIn = ({ endpoint, title, end }: Played): VerifiedCase => ({
  endpoint,
  title,
  end: end.kind,
  ...(end.kind !== 'passed' && { why: end.why }),
})
