import { spawnSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { badgeReport } from '../../../src/grading/report/badge.ts'
import { htmlReport } from '../../../src/grading/report/html.ts'
import { jsonReport } from '../../../src/grading/report/json.ts'
import { junitReport } from '../../../src/grading/report/junit.ts'
import { markdownReport } from '../../../src/grading/report/markdown.ts'
import { terminalReport } from '../../../src/grading/report/terminal.ts'
import { alternative, judged, reportOf } from '../sample-grade.ts'

const nasty = 'A <b> & "c" | `d` of İğne_* answers'
const request = { method: 'GET', url: '/api/v1/customers?search=<`|&', status: 200 }

/** A grade in which everything occurs, in words that mean something to every format. */
const found = reportOf(
  {
    command: ['npm', 'test', '--', 'a <b> | `c`'],
    list: [
      judged(),
      judged({
        id: 'cybercert.details.patch-merges/hangs',
        how: 'timedOut',
        ended: 'no end within 10 s',
      }),
      judged({
        id: 'cybercert.details.patch-merges/survivor',
        verdict: 'survived',
        says: nasty,
        requests: [request],
      }),
      judged({ id: 'cybercert.details.patch-merges/beyond', verdict: 'notReached' }),
      alternative({ verdict: 'broken' }),
      alternative({ id: 'cybercert.common.unauthenticated/holds' }),
    ],
    cleared: [
      { method: 'PUT', requests: 17, fields: ['website', 'industry'], first: 'PUT /api/v1/x' },
    ],
    notes: ['A note <1>.'],
  },
  ['66% of the mutants are killed; --min-kill asks for 100%.'],
)
const fine = reportOf({})
const all = [
  terminalReport(found, false),
  junitReport(found),
  markdownReport(found),
  htmlReport(found),
]

/** Reads XML with a parser that does not come from here. */
const parsed = (xml: string) =>
  spawnSync('python3', ['-c', 'import sys, xml.dom.minidom as dom; dom.parse(sys.stdin.buffer)'], {
    input: xml,
    encoding: 'utf8',
  })
const hasParser = parsed('<a/>').status === 0
if (!hasParser) console.warn('XML is not read by another program: apt-get install python3')

/** The tags of a page that are opened and not closed in order, if there are any. */
function unbalanced(html: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name = '', self] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/gi)) {
    if (self === '/' || name === 'meta' || name === 'br') continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}

describe('every report', () => {
  it.each(['survivor', 'says-unauthorized', 'cybercert.details.patch-merges'])(
    'names %s',
    (part) => {
      for (const report of all) expect(report).toContain(part)
    },
  )
})

describe('the verdict in the terminal', () => {
  const text = terminalReport(found, false)

  it('tells of each survivor what is wrong, the rule with its source, and the request that met it', () => {
    expect(text).toContain(`✗ survivor: ${nasty}`)
    expect(text).toContain('PATCH changes only the fields that are sent.')
    expect(text).toContain('documented: seed 001, "Notes"')
    expect(text).toContain('met by GET /api/v1/customers?search=<`|& → 200')
  })

  it('counts, and says what falls short', () => {
    expect(text).toMatch(/known rules +38 of 83 exercised/)
    expect(text).toMatch(/mutants +2 killed · 1 missed · 1 never reached \(66% of those run/)
    expect(text).toMatch(/alternatives +1 passed · 1 broken/)
    expect(text).toContain('✗ 66% of the mutants are killed')
    expect(text.split('\n').at(-1)).toContain('--min-kill')
  })

  it('tells what the writes cleared, and which runs ended by a time-out', () => {
    expect(text).toContain(
      '17 PUTs in your suite cleared fields that the record held: website, industry.',
    )
    expect(text).toContain('cybercert.details.patch-merges/hangs (no end within 10 s)')
  })

  it('tells a few of many swaps of one rule in full, and names the others', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
      judged({ id: `cybercert.details.patch-merges/${name}`, verdict: 'survived' }),
    )
    for (const report of [terminalReport, markdownReport]) {
      const many = report(reportOf({ list }), false)
      expect(many.split(list[0]?.says ?? '')).toHaveLength(5)
      expect(many).toContain('and 2 more: e, f')
      expect(report(reportOf({ list: list.slice(0, 5) }), false)).not.toContain('more')
    }
  })

  it('praises nobody where nothing was run', () => {
    const list = [judged({ verdict: 'notReached' }), alternative({ verdict: 'notRun' })]
    for (const report of [terminalReport, markdownReport, htmlReport]) {
      expect(report(reportOf({ list }), false)).toContain('Nothing was run')
    }
  })

  it('is short and says so where nothing was found', () => {
    const lines = terminalReport(fine, false).split('\n')
    expect(lines.length).toBeLessThan(10)
    expect(lines.at(-1)).toBe(
      '✓ The suite notices everything that was broken, and relies on no guess.',
    )
  })

  it('says that it is not all where it was interrupted', () => {
    expect(terminalReport(reportOf({ partial: true }), false)).toContain('Interrupted')
  })

  it('has colours only where they are wanted', () => {
    expect(terminalReport(found, true)).toContain('\u001b[')
    expect(text).not.toContain('\u001b')
  })
})

describe('the JSON', () => {
  it('has the shape that programs depend on', () => {
    expect(JSON.parse(jsonReport(found))).toMatchObject({
      ok: false,
      rules: { exercised: 38, total: 83 },
      mutants: { killed: 2, survived: 1, notReached: 1, list: expect.any(Array) },
      alternatives: { survived: 1, broken: 1, notReached: 0, list: expect.any(Array) },
    })
    expect(JSON.parse(jsonReport(found)).mutants.list[2]).toMatchObject({
      id: 'cybercert.details.patch-merges/survivor',
      rule: 'cybercert.details.patch-merges',
      says: nasty,
      verdict: 'survived',
    })
  })

  it('is ok only if nothing falls short and everything was run', () => {
    expect(JSON.parse(jsonReport(fine)).ok).toBe(true)
    expect(JSON.parse(jsonReport(reportOf({ partial: true }))).ok).toBe(false)
  })
})

describe('the JUnit XML', () => {
  const xml = junitReport(found)

  it('has a case for each swap: failed where something was found, skipped where it was not run', () => {
    expect(xml).toContain('<testsuite name="mutants" tests="4" failures="1" errors="0" skipped="1"')
    expect(xml).toContain('<testsuite name="alternatives" tests="2" failures="1"')
    expect(xml).toContain(
      'name="survivor: A &lt;b&gt; &amp; &quot;c&quot; | `d` of İğne_* answers"',
    )
    expect(xml).toContain('<skipped message="never reached"/>')
  })

  it('has no characters that XML does not know', () => {
    const odd = junitReport(reportOf({ list: [judged({ says: 'a\u0000\u001b\ufffe b' })] }))
    expect(odd).toContain('a\ufffd\ufffd\ufffd b')
  })

  it.skipIf(!hasParser)('is read by other programs', () => {
    expect(parsed(xml)).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('the Markdown', () => {
  const markdown = markdownReport(found)

  it('shows every sign as itself', () => {
    expect(markdown).toContain('A &lt;b&gt; &amp; "c" \\| \\`d\\` of İğne\\_\\* answers')
    expect(markdown).toContain('`` GET /api/v1/customers?search=<`\\|& → 200 ``')
  })

  it('has the counts in a table and the findings in sections that can be folded', () => {
    expect(markdown).toContain('| mutants | 2 killed · 1 missed · 1 never reached')
    expect(markdown).toContain(
      '<details open><summary>The suite relies on these guesses (1)</summary>',
    )
    expect(markdown).toMatch(/^### ❌/)
    expect(markdownReport(fine)).toMatch(/^### ✅/)
    expect(markdownReport(fine)).not.toContain('<details')
  })
})

describe('the page', () => {
  const html = htmlReport(found)

  it('is in the language of its reader, and says so', () => {
    const documentElement = { lang: 'en', dataset: { language: 'en' } }
    const document = { documentElement, querySelectorAll: () => [] }
    const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(htmlReport(fine)) ?? []
    runInNewContext(script, { document, navigator: { language: 'tr-TR' } })
    expect(documentElement).toEqual({ lang: 'tr', dataset: { language: 'tr' } })
  })

  it('needs nothing but itself', () => {
    expect(html).not.toMatch(/<(link|img|iframe)\b|\bsrc=|@import|url\(/)
    expect(html).not.toMatch(/https?:/)
  })

  it('has a cell with a title for each swap', () => {
    const titles = [...html.matchAll(/<g [^>]*><title>([^<]*)<\/title>/g)].map(([, title]) => title)
    expect(titles).toHaveLength(6)
    expect(titles).toContain(
      'survivor: MISSED. A &lt;b&gt; &amp; &quot;c&quot; | `d` of İğne_* answers',
    )
  })

  it('speaks both languages, shows one, and suits dark rooms', () => {
    expect(html).toContain('<span lang="tr">PATCH yalnızca gönderilen alanları değiştirir.</span>')
    expect(html).toContain('<span lang="en">PATCH changes only the fields that are sent.</span>')
    expect(html).toContain('prefers-color-scheme: dark')
  })

  it('lets no text become markup', () => {
    expect(html).not.toContain('<b>')
    expect(html).toContain('a &lt;b&gt; | `c`')
    expect(html).toContain('A note &lt;1&gt;.')
  })

  it('closes every tag that it opens', () => {
    expect(unbalanced(html)).toEqual([])
  })
})

describe('the badge', () => {
  it('tells the share of killed mutants and the guesses', () => {
    expect(badgeReport(found)).toContain('mutants 66% · guesses 1')
    expect(badgeReport(fine)).toContain('mutants 100% · guesses 0')
    expect(badgeReport(reportOf({ list: [] }))).toContain('mutants – · guesses 0')
  })

  it('has another colour where something falls short', () => {
    const colourOf = (svg: string) => [...svg.matchAll(/fill="(#\w+)"/g)][1]?.[1]
    expect(colourOf(badgeReport(found))).not.toBe(colourOf(badgeReport(fine)))
  })

  it.skipIf(!hasParser)('is read by other programs', () => {
    expect(parsed(badgeReport(found))).toMatchObject({ status: 0, stderr: '' })
  })
})
