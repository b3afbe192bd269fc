import { describe, expect, it } from 'vitest'
import { junitReport } from '../../src/verify/report/junit.ts'
import { markdownReport } from '../../src/verify/report/markdown.ts'
import { judgementOf } from '../../src/verify/report/summary.ts'
import { terminalReport } from '../../src/verify/report/terminal.ts'
import type { Verified, VerifiedRule } from '../../src/verify/verified.ts'

const rule = (id: string, rest: Partial<VerifiedRule> = {}): VerifiedRule => ({
  id: `cybercert.${id}`,
  service: 'cybercert',
  basis: 'documented',
  says: { en: `It is ${id}.`, tr: `${id} olur.` },
  verdict: 'holds',
  cases: [],
  ...rest,
})

const differing = rule('details.merges', {
  verdict: 'differs',
  like: { id: 'cybercert.details.merges/forgets', says: 'It <forgets>.' },
  differences: [
    {
      rule: 'cybercert.details.merges',
      endpoint: 'PATCH /details',
      title: 'changes | little',
      why: 'HTTP status 201 !== 200',
      asked: { as: 'admin', method: 'PATCH', path: '/customers/1/details', sent: '{"a":1}' },
      target: { status: 201, body: `{"a":"${'x'.repeat(5000)}"}` },
      double: { status: 200, body: '{"a":\n1}' },
    },
  ],
})

const verified: Verified = {
  ok: false,
  date: '2025-11-20T12:00:00.000Z',
  seconds: 1.5,
  version: '1.2.3',
  target: 'https://example.com',
  bases: {},
  readOnly: false,
  rules: { holds: 1, differs: 1, missing: 0, notArranged: 2, notAllowed: 1, notProved: 0 },
  list: [
    differing,
    rule('list.row'),
    rule('list.page', { verdict: 'notArranged', because: 'no token for "owner"' }),
    rule('list.own', { verdict: 'notArranged', because: 'no token for "owner"' }),
    rule('list.search', { verdict: 'notAllowed', because: 'it sends POST' }),
  ],
  made: 3,
  left: ['cybercert /customers/1: could not be deleted: 500'],
  broken: false,
}

const fine: Verified = {
  ...verified,
  ok: true,
  rules: { holds: 1, differs: 0, missing: 0, notArranged: 0, notAllowed: 0, notProved: 0 },
  list: [rule('list.row')],
  left: [],
}

describe('the report for people', () => {
  const lines = terminalReport(verified, false).split('\n')

  it('lays both answers side by side', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'Differs (1)',
        '  cybercert.details.merges  [documented]',
        '    The target answers as cybercert.details.merges/forgets does: It <forgets>.',
        '      as admin  PATCH /customers/1/details {"a":1}',
        '      Dublör    200 {"a": 1}',
        expect.stringMatching(/^ {6}target {4}201 {"a":"x{290}…$/),
        '      why       HTTP status 201 !== 200',
      ]),
    )
  })

  it('tells equal lines of what is left behind once, with their number', () => {
    const left = ['a: no id', 'b: no id', 'a: no id']
    expect(terminalReport({ ...verified, left }, false)).toContain(
      '  Left behind:\n    a: no id (2 times)\n    b: no id\n',
    )
    expect(markdownReport({ ...verified, left })).toContain('- a: no id (2 times)\n- b: no id\n')
  })

  it('names rules together that have one reason', () => {
    const at = lines.indexOf('  no token for "owner"')
    expect(lines.slice(at - 1, at + 3)).toEqual([
      'Could not be arranged (2)',
      '  no token for "owner"',
      '    cybercert.list.page',
      '    cybercert.list.own',
    ])
  })

  it('ends with the counts, what was left behind, and the verdict', () => {
    const text = lines.join('\n')
    expect(text).toContain('1 holds · 1 differs · 2 could not be arranged · 1 not allowed')
    expect(text).toContain('Left behind:\n    cybercert /customers/1: could not be deleted: 500')
    expect(lines.at(-1)).toBe('✗ 1 rule differs.')
  })

  it('is short where nothing differs', () => {
    expect(terminalReport(fine, false)).toBe(
      [
        'Dublör 1.2.3 · verify https://example.com · 2025-11-20T12:00:00.000Z · 1.5 s',
        '  cybercert         1 holds',
        '  3 records were made there, and deleted.',
        '✓ The one rule that was proved holds.',
      ].join('\n\n'),
    )
  })

  it('has colours only where they are wanted', () => {
    expect(terminalReport(verified, false)).not.toContain('\x1b')
    expect(terminalReport(verified, true)).toContain('\x1b[31m✗ 1 rule differs.\x1b[0m')
  })
})

describe('the verdict in one sentence', () => {
  it.each<[Partial<Verified>, string]>([
    [{ ok: true, rules: { ...fine.rules, holds: 7 } }, 'Nothing differs: 7 rules hold.'],
    [{ ok: true, rules: { ...fine.rules, holds: 0 } }, 'Nothing could be proved.'],
    [{ broken: true }, '1 rule differs, and not every case could be played to its end.'],
    [
      { broken: true, rules: fine.rules },
      'Nothing differs as far as can be said, but not every case could be played to its end.',
    ],
    [{ rules: { ...fine.rules, differs: 2 } }, '2 rules differ.'],
  ])('%# says what was found', (found, sentence) => {
    expect(judgementOf({ ...verified, ...found })).toBe(sentence)
  })
})

describe('the report as JUnit XML', () => {
  const xml = junitReport(verified)

  it('has a suite for each service, with the date', () => {
    expect(xml).toContain(
      '<testsuite name="cybercert" tests="5" failures="1" errors="0" skipped="3" timestamp="2025-11-20T12:00:00">',
    )
  })

  it('fails where a rule differs, and skips what could not be said', () => {
    expect(xml).toContain('<failure message="It &lt;forgets&gt;.">PATCH /details: changes | little')
    expect(xml).toContain(
      '<skipped message="Could not be arranged: no token for &quot;owner&quot;"/>',
    )
    expect(xml).toContain('name="cybercert.list.row: It is list.row."/>')
  })
})

describe('the report as a page', () => {
  const page = markdownReport(verified)

  it('says what differs in a table that stays one', () => {
    expect(page).toContain('### ❌ Dublör beside `https://example.com`')
    expect(page).toContain('`PATCH /details`: changes \\| little')
    expect(page).toContain('| Dublör | `200 {"a": 1}` |')
    expect(page).toContain('2025-11-20T12:00:00.000Z')
  })

  it('folds what could not be said', () => {
    expect(page).toContain('<details><summary>Could not be arranged (2)</summary>')
    expect(page).toContain('`cybercert.list.page`, `cybercert.list.own`')
    expect(page).not.toContain('Not proved')
  })
})
