import { escaped } from '../../report/escape.ts'
import { countsOf, killedShare, percent } from '../counts.ts'
import { isFine, type Report } from './report.ts'

/** How wide a character is in the badge's font, near enough, in pixels. */
const wide = 6.6

/** A badge for a README: how many mutants are killed, and on how many guesses the suite relies. */
export function badgeReport(report: Report): string {
  const { list } = report.graded
  const killed = killedShare(countsOf(list, 'mutant'))
  const { broken } = countsOf(list, 'alternative')
  const label = 'mutants'
  const value = `${killed === undefined ? '–' : percent(killed)} · guesses ${broken}`
  const left = Math.round(label.length * wide + 14)
  const right = Math.round(value.length * wide + 14)
  const said = escaped(`${label} ${value}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${said}">
  <title>${said}</title>
  <rect width="${left}" height="20" fill="#444"/>
  <rect x="${left}" width="${right}" height="20" fill="${isFine(report) ? '#1a7f37' : '#b35900'}"/>
  <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
    <text x="${left / 2}" y="14">${label}</text>
    <text x="${left + right / 2}" y="14">${escaped(value)}</text>
  </g>
</svg>
`
}
