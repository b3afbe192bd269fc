import { notProved } from '../../contracts/not-proved.ts'
import type { NamedSwap } from '../../src/grading/swaps.ts'
import { codeInMarkdown as code, inMarkdown as text } from '../../src/report/escape.ts'
import { services } from '../../src/services/index.ts'
import type { Played } from '../../src/verify/play.ts'

/** A swap, and the first case that fails with it in force, one of its rule if any does. */
export interface Outcome {
  readonly swap: NamedSwap
  readonly failed: Played | undefined
}

const head = `# The contracts, graded

Our own contract suite as \`dublor grade\` would grade it: every mutant and every alternative in force,
one at a time. Written by \`npx vitest run --project deep test/verify/swaps-noticed.deep.test.ts -u\`; the same
test fails where this page is not up to date.

The suite kills every mutant. It is broken by most alternatives, and that is no fault in it: a client's
tests ought not to lean on a guess, but these cases exist to prove each guess as it is, so that
\`dublor verify\` can tell where the real service does otherwise.
`

/** \`contracts/GRADE.md\`. */
export function gradePage(outcomes: readonly Outcome[]): string {
  const alternatives = outcomes.filter(({ swap }) => swap.kind === 'alternative')
  const groups = [
    group('Broken, because a case proves that very guess', alternatives.filter(isProved)),
    group(
      'Broken, because cases of other rules meet the guess',
      alternatives.filter((each) => each.failed !== undefined && !isProved(each)),
    ),
    group(
      'Survived, because no client can arrange what it is about',
      alternatives.filter(({ swap, failed }) => failed === undefined && notProved[swap.rule]),
    ),
    group(
      'Survived, because the cases let either pass',
      alternatives.filter(({ swap, failed }) => failed === undefined && !notProved[swap.rule]),
    ),
  ]
  const mutants = outcomes.filter(({ swap }) => swap.kind === 'mutant')
  const killed = mutants.filter(({ failed }) => failed !== undefined)
  return `${[
    head,
    `|  | ${services.map(({ title }) => title).join(' | ')} | both |`,
    `|---|${'---|'.repeat(services.length + 1)}`,
    row('mutants', mutants),
    row('… killed', killed),
    row('alternatives', alternatives),
    ...groups.map(({ title, those }) => row(`… ${lower(title)}`, those)),
    ...groups.flatMap(section),
  ].join('\n')}\n`
}

interface Group {
  readonly title: string
  readonly those: readonly Outcome[]
}

const group = (title: string, those: readonly Outcome[]): Group => ({ title, those })

const isProved = ({ swap, failed }: Outcome): boolean => failed?.rule === swap.rule

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

function row(title: string, those: readonly Outcome[]): string {
  const counts = services.map(
    ({ name }) => those.filter(({ swap }) => swap.service === name).length,
  )
  return `| ${title} | ${counts.join(' | ')} | ${those.length} |`
}

function section({ title, those }: Group): string[] {
  if (those.length === 0) return []
  return ['', `## ${title}`, '', ...those.map(line)]
}

function line({ swap, failed }: Outcome): string {
  const { id, rule, says } = swap
  const where =
    failed === undefined ? (notProved[rule] ?? '') : `${failed.endpoint}: ${failed.title}`
  return `- ${code(id)}: ${text(says)}${where === '' ? '' : ` (${text(where)})`}`
}
