import { describe, expect, it } from 'vitest'
import { progressOn } from '../../src/cli/grade/progress.ts'
import type { Prepared } from '../../src/grading/prepare.ts'
import { alternative, judged } from '../grading/sample-grade.ts'

const clear = '\r\u001b[2K'

const prepared = (runs: number): Prepared => ({
  baseline: { heard: [], slowest: 1000, jobs: 2, notes: [] },
  toRun: Array.from({ length: runs }) as Prepared['toRun'],
  judged: new Map(),
})

function told(isTTY: boolean, rewrites: boolean, runs: number, columns = 60): string[] {
  const lines: string[] = []
  const progress = progressOn({ isTTY, columns, write: (text) => lines.push(text) }, rewrites)
  progress.baseline(1, 2)
  progress.begin(prepared(runs))
  for (let run = 0; run < runs; run += 1) {
    progress.judged(run === 0 ? alternative({ verdict: 'broken' }) : judged())
  }
  progress.end()
  return lines
}

describe('the progress of a grade', () => {
  it('is a line for every tenth where nobody looks on', () => {
    const lines = told(false, true, 40)
    expect(lines).toHaveLength(12)
    expect(lines[0]).toBe('dublor: running the suite as it is (1 of 2) …\n')
    expect(lines[1]).toBe('dublor: 40 runs to go, 2 at a time; about 20 s left\n')
    expect(lines.at(-1)).toBe('dublor: 40 of 40: about 0 s left; 39 killed, 0 missed, 1 broken\n')
  })

  it('is one line that is rewritten on a terminal, never wider than it', () => {
    const lines = told(true, true, 40)
    expect(lines).toHaveLength(43)
    for (const line of lines) {
      expect(line.startsWith(clear)).toBe(true)
      expect(line.slice(clear.length)).toMatch(/^[^\r\n]{0,59}$/)
    }
    expect(lines.at(-2)).toContain('40/40')
    expect(lines.at(-1)).toBe(clear)
  })

  it('tells the time left however narrow a terminal is, and leaves out the bar', () => {
    const lines = told(true, true, 200)
    expect(lines.at(-2)).toBe(`${clear}200/200  about 0 s left; 199 killed, 0 missed, 1 broken`)
    const wide = told(true, true, 200, 100)
    expect(wide.at(-2)).toContain(`${clear}████████████████████████ 200/200  about`)
  })

  it('is not cut where a terminal does not know its width', () => {
    const lines: string[] = []
    const terminal = { isTTY: true, columns: 0, write: (text: string) => lines.push(text) }
    progressOn(terminal, true).baseline(1, 2)
    expect(lines).toEqual([`${clear}running the suite as it is (1 of 2) …`])
  })

  it('is lines on a terminal too where the runs print there', () => {
    expect(told(true, false, 10).join('')).not.toContain('\r')
  })
})
