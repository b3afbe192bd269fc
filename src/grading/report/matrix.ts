import { escaped } from '../../report/escape.ts'
import type { SwapResult } from '../grade-report.ts'
import { nameIn } from './report.ts'

/** Pixels of a row, of a cell with the gap beside it, and of a letter in the rules' names. */
const row = 20
const cell = 20
const letter = 7.3

/** What a cell shows: colour and form both tell, so that either is enough. */
export type Mark = 'killed' | 'survived' | 'holds' | 'broken' | 'notReached' | 'notRun'

/** The forms, each 16 pixels wide. Mutants are squares and alternatives round. */
const forms: Readonly<Record<Mark, string>> = {
  killed: '<rect class="killed" width="16" height="16" rx="3"/>',
  survived:
    '<rect class="survived" width="16" height="16" rx="3"/><path class="sign" d="M4.5 4.5l7 7m0-7l-7 7"/>',
  holds: '<circle class="holds" cx="8" cy="8" r="8"/>',
  broken:
    '<circle class="broken" cx="8" cy="8" r="8"/><path class="sign" d="M8 3.5v5.5m0 2.5v1.5"/>',
  notReached: '<rect class="open" x="1" y="1" width="14" height="14" rx="3"/>',
  notRun: '<rect class="open later" x="1" y="1" width="14" height="14" rx="3"/>',
}

/** One picture of a mark, as in the matrix. */
export const markPicture = (mark: Mark): string =>
  `<svg width="16" height="16" aria-hidden="true">${forms[mark]}</svg>`

export const markOf = ({ kind, verdict }: SwapResult): Mark =>
  kind === 'alternative' && verdict === 'survived' ? 'holds' : verdict

const says: Readonly<Record<Mark, string>> = {
  killed: 'killed',
  survived: 'MISSED',
  holds: 'the suite passes',
  broken: 'BROKEN: the suite relies on it',
  notReached: 'never reached',
  notRun: 'not run',
}

/** The verdicts as a picture: a row for each rule, in it a cell for each swap. */
export function matrix(label: string, list: readonly SwapResult[]): string {
  const rules = [...new Set(list.map(({ rule }) => rule))]
  const rows = rules.map((rule) => list.filter((each) => each.rule === rule))
  const names = Math.ceil(Math.max(0, ...rules.map(({ length }) => length)) * letter) + 12
  const width = names + cell * Math.max(1, ...rows.map((swaps) => swaps.length))
  const height = row * rows.length
  return `<svg class="matrix" role="img" aria-label="${escaped(label)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${rows.map((swaps, place) => rowOf(swaps, place * row, names)).join('\n')}
</svg>`
}

function rowOf(swaps: readonly SwapResult[], top: number, left: number): string {
  const rule = swaps[0]?.rule ?? ''
  const cells = swaps.map((swap, column) => {
    const mark = markOf(swap)
    const title = `${nameIn(swap)}: ${says[mark]}. ${swap.says}`
    return `<g transform="translate(${left + column * cell} ${top + 2})"><title>${escaped(title)}</title>${forms[mark]}</g>`
  })
  return `<text x="0" y="${top + 14}">${escaped(rule)}</text>${cells.join('')}`
}
