import { bases } from '../../service.ts'
import type { Difference, Verdict, Verified, VerifiedRule } from '../verified.ts'

/** Each verdict as a heading has it, in the order in which they are told. */
export const headings: Readonly<Record<Verdict, string>> = {
  differs: 'Differs',
  missing: 'Not there',
  notArranged: 'Could not be arranged',
  notAllowed: 'Not allowed: it would write',
  notProved: 'Not proved over HTTP',
  holds: 'Holds',
}

/** Each verdict as it stands behind a number: behind one, and behind others. */
const counted: Readonly<Record<Verdict, readonly [one: string, more: string]>> = {
  holds: ['holds', 'hold'],
  missing: ['not there', 'not there'],
  differs: ['differs', 'differ'],
  notArranged: ['could not be arranged', 'could not be arranged'],
  notAllowed: ['not allowed', 'not allowed'],
  notProved: ['not proved', 'not proved'],
}

/** The rules that differ, those first that are surest. */
export const drift = (list: readonly VerifiedRule[]): VerifiedRule[] =>
  list
    .filter(({ verdict }) => verdict === 'differs')
    .toSorted((one, other) => bases.indexOf(one.basis) - bases.indexOf(other.basis))

/** A line for each service: its name, and how many of its rules have which verdict. */
export function countsOf({ list }: Verified): [service: string, counts: string][] {
  const services = [...new Set(list.map(({ service }) => service))]
  return services.map((service) => {
    const counts = Object.entries(counted).flatMap(([verdict, [one, more]]) => {
      const those = list.filter((each) => each.service === service && each.verdict === verdict)
      if (those.length === 0 && verdict !== 'holds') return []
      return [`${those.length} ${those.length === 1 ? one : more}`]
    })
    return [service, counts.join(' · ')]
  })
}

/** The end of the matter in one sentence. */
export function judgementOf({ ok, rules, broken }: Verified): string {
  if (ok && rules.holds === 0) return 'Nothing could be proved.'
  if (ok)
    return rules.holds === 1
      ? 'The one rule that was proved holds.'
      : `Nothing differs: ${rules.holds} rules hold.`
  const differ = rules.differs === 1 ? '1 rule differs' : `${rules.differs} rules differ`
  const missing =
    rules.missing === 0 ? '' : ` ${rules.missing} cannot be kept: their endpoints are not there.`
  const unfinished = 'not every case could be played to its end'
  if (rules.differs === 0) {
    return broken
      ? `Nothing differs as far as can be said, but ${unfinished}.${missing}`
      : `Nothing else differs.${missing}`
  }
  return `${broken ? `${differ}, and ${unfinished}` : differ}.${missing}`
}

/** What is left behind, equal lines as one with their number. */
export function leftIn({ left }: Pick<Verified, 'left'>): string[] {
  const counts = new Map<string, number>()
  for (const line of left) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`))
}

/** What does not differ: verdict by verdict a heading, and the rules, those together that have the same reason. */
export function othersIn(list: readonly VerifiedRule[], withHolds = true) {
  const { differs: _told, ...others } = headings
  return Object.entries(others).flatMap(([verdict, heading]) => {
    const those = list.filter((each) => each.verdict === verdict)
    if (those.length === 0 || (verdict === 'holds' && !withHolds)) return []
    const reasons = [...new Set(those.map(({ because = '' }) => because))].map((reason) => ({
      reason,
      rules: those.filter(({ because = '' }) => because === reason).map(({ id }) => id),
    }))
    return [{ heading: `${heading} (${those.length})`, reasons }]
  })
}

/** A difference as pairs of a label and a line, bodies shortened to so many characters. */
export function linesOf(
  { asked, target, double, why }: Difference,
  most: number,
): [label: string, line: string][] {
  const short = (text: string) => {
    const line = text.replace(/\s+/g, ' ').trim()
    return line.length > most ? `${line.slice(0, most)}…` : line
  }
  const lines: [string, string][] = []
  if (asked !== undefined) {
    const { as, method, path, sent = '' } = asked
    lines.push([`as ${as ?? 'nobody'}`, short(`${method} ${path} ${sent}`)])
  }
  if (double !== undefined) lines.push(['Dublör', short(`${double.status} ${double.body}`)])
  if (target !== undefined) lines.push(['target', short(`${target.status} ${target.body}`)])
  return [...lines, ['why', short(why)]]
}
