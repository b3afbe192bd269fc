import { escaped as text } from '../../report/escape.ts'
import type { ClearedBy } from '../cleared.ts'
import { type Counts, countsOf } from '../counts.ts'
import type { GradeReport, SwapResult } from '../grade-report.ts'
import { apart, readKeys, readSentence } from '../read-keys.ts'
import { type Mark, markPicture, matrix } from './matrix.ts'
import { script, style } from './page-parts.ts'
import {
  acceptedIn,
  commandLine,
  type Finding,
  findings,
  isFine,
  metBy,
  nameIn,
  type Report,
} from './report.ts'
import { wasRun } from './summary.ts'

/** A sentence in both languages, of which the page shows one. */
const both = (en: string, tr: string): string =>
  `<span lang="en">${text(en)}</span><span lang="tr">${text(tr)}</span>`

/** The grade as one page that needs nothing but itself. */
export function htmlReport(report: Report): string {
  const { graded } = report
  const reached = graded.list.filter(({ verdict }) => verdict !== 'notReached')
  const others = graded.list.filter(({ verdict }) => verdict === 'notReached')
  return `<!doctype html>
<html lang="en" data-language="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`Dublör: ${commandLine(graded)}`)}</title>
<style>${style}</style>
</head>
<body>
<nav><button data-language="en" aria-label="English">EN</button> <button data-language="tr" aria-label="Türkçe">TR</button></nav>
<h1>${both('How good the tests are', 'Testler ne kadar iyi')}: <code>${text(commandLine(graded))}</code></h1>
<p class="dim">Dublör ${text(graded.version)} · fixture ${text(graded.fixture)} · ${text(graded.date)} · ${graded.seconds} s</p>
${judgement(report)}
${counts(graded)}
<h2>${both('The picture', 'Bir bakışta')}</h2>
${legend}
<div class="picture" tabindex="0">${matrix('A row for each rule that the suite exercises, in it a cell for each mutant and alternative.', reached)}</div>
<details><summary>${both('Never reached', 'Hiç ulaşılmayanlar')} (${others.length})</summary>
<div class="picture" tabindex="0">${matrix('Mutants and alternatives that the suite never reaches.', others)}</div></details>
${section(report, both('The suite passes although this is wrong', 'Bunlar yanlışken de testler geçiyor'), 'mutant', 'survived')}
${keysIn(graded)}
${section(report, both('The suite relies on these guesses', 'Testler bu tahminlere dayanıyor'), 'alternative', 'broken')}
${acceptedSection(graded)}
${[...graded.cleared.map(cleared), ...graded.notes.map((note) => `<p>${text(note)}</p>`)].join('\n')}
<script>${script}</script>
</body>
</html>
`
}

function judgement(report: Report): string {
  const { graded, shortfalls } = report
  const partial = graded.partial
    ? `<p class="bad">${both('Interrupted: this is what is known so far.', 'Yarıda kesildi: şimdiye kadar bilinenler.')}</p>`
    : ''
  if (isFine(report) && !wasRun(graded)) {
    return `<p>${both('Nothing was run, so nothing can be said of the suite.', 'Hiçbir şey çalıştırılmadı; testler hakkında bir şey söylenemez.')}</p>`
  }
  if (isFine(report)) {
    return `<p class="good">✓ ${both('The suite is as good as was asked.', 'Testler istendiği kadar iyi.')}</p>`
  }
  return partial + shortfalls.map(({ en, tr }) => `<p class="bad">✗ ${both(en, tr)}</p>`).join('\n')
}

function counts({ list, rules }: GradeReport): string {
  const mutants = countsOf(list, 'mutant')
  const alternatives = countsOf(list, 'alternative')
  const { decisions, keys } = apart(list)
  const partly = ({ killed, survived }: typeof keys) => [
    both(`${killed} killed`, `${killed} yakalandı`),
    both(`${survived} missed`, `${survived} kaçtı`),
  ]
  const line = (name: string, ...cells: readonly string[]) =>
    `<tr><th scope="row">${name}</th><td>${cells.join(' · ')}</td></tr>`
  return `<table>
${line(both('Known rules', 'Bilinen kurallar'), both(`${rules.exercised} of ${rules.total} exercised`, `${rules.total} kuraldan ${rules.exercised} tanesi kullanıldı`))}
${line(both('Mutants', 'Mutantlar'), both(`${mutants.killed} killed`, `${mutants.killed} yakalandı`), both(`${mutants.survived} missed`, `${mutants.survived} kaçtı`), ...rest(mutants))}
${line(both('Mutants of decisions', 'Kararların mutantları'), ...partly(decisions))}
${line(both('Mutants of keys', 'Anahtarların mutantları'), ...partly(keys))}
${line(both('Alternatives', 'Alternatifler'), both(`${alternatives.survived} passed`, `${alternatives.survived} sorunsuz`), both(`${alternatives.broken} broken`, `${alternatives.broken} testleri bozdu`), ...rest(alternatives))}
</table>`
}

const rest = ({ notReached, notRun, accepted }: Counts): string[] => [
  ...(accepted === 0 ? [] : [both(`${accepted} accepted`, `${accepted} kabul edildi`)]),
  both(`${notReached} never reached`, `${notReached} hiç ulaşılmadı`),
  ...(notRun === 0 ? [] : [both(`${notRun} not run`, `${notRun} çalıştırılmadı`)]),
]

const legend = `<ul class="legend dim">${(
  [
    ['killed', 'mutant killed', 'mutant yakalandı'],
    ['survived', 'mutant missed', 'mutant kaçtı'],
    ['holds', 'another guess, the suite passes', 'başka tahmin, testler geçiyor'],
    ['broken', 'another guess breaks the suite', 'başka tahmin testleri bozuyor'],
    ['notReached', 'never reached', 'hiç ulaşılmadı'],
    ['notRun', 'not run', 'çalıştırılmadı'],
  ] as const satisfies readonly (readonly [Mark, string, string])[]
)
  .map(([mark, en, tr]) => `<li>${markPicture(mark)} ${both(en, tr)}</li>`)
  .join('')}</ul>`

function acceptedSection(graded: GradeReport): string {
  const found = acceptedIn(graded).map((line) => `<li>${text(line)}</li>`)
  if (found.length === 0) return ''
  return `<h2>${both('Accepted, and why', 'Kabul edilenler ve nedenleri')}</h2>\n<ul>${found.join('')}</ul>`
}

function keysIn({ list }: GradeReport): string {
  const found = readKeys(list).map(readSentence)
  if (found.length === 0) return ''
  const title = both('Keys that the suite never looks at', 'Testlerin hiç bakmadığı anahtarlar')
  return `<h2>${title}</h2>\n<ul>\n${found.map(({ en, tr }) => `<li>${both(en, tr)}</li>`).join('\n')}\n</ul>`
}

function section(
  report: Report,
  title: string,
  kind: SwapResult['kind'],
  verdict: SwapResult['verdict'],
): string {
  const found = findings(report, kind, verdict)
  if (found.length === 0) return ''
  return `<h2>${title}</h2>\n<ul>\n${found.map(item).join('\n')}\n</ul>`
}

function item({ rule, about, swaps }: Finding): string {
  const met = swaps[0] && metBy(swaps[0])
  return `<li><code>${text(rule)}</code><br>${both(about.en, about.tr)}<br>
<span class="dim">${text(`${about.basis}: ${about.source}`)}${met === undefined ? '' : ` · <code>${text(met)}</code>`}</span>
<ul>${swaps.map((swap) => `<li><code>${text(nameIn(swap))}</code>: ${text(swap.says)}</li>`).join('')}</ul></li>`
}

const cleared = ({ method, requests, fields, first }: ClearedBy): string =>
  `<p>${both(
    `${requests} ${method} requests of the suite cleared fields that the record held: ${fields.join(', ')}. The first:`,
    `Testlerdeki ${requests} ${method} isteği, kayıtta dolu olan alanları boşalttı: ${fields.join(', ')}. İlki:`,
  )} <code>${text(first)}</code></p>`
