import type { Watcher } from '../../grading/grade.ts'
import type { SwapResult } from '../../grading/grade-report.ts'
import type { Prepared } from '../../grading/prepare.ts'

/** Where progress is told. */
export interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

export interface Progress extends Watcher {
  /** A run against the double as it is begins. */
  baseline(run: number, of: number): void
  /** Makes room for what is printed next. */
  end(): void
}

const barWidth = 24
const leastBar = 8

/**
 * Tells how far a grade has come: on one line that is rewritten where somebody looks on, else on a
 * line for every tenth. `rewrites` is false if other output goes to the same place.
 */
export function progressOn(terminal: Terminal, rewrites: boolean): Progress {
  const isLive = rewrites && terminal.isTTY === true
  const clear = '\r\x1b[2K'
  const counts = { killed: 0, survived: 0, broken: 0 }
  let total = 0
  let done = 0
  let began = 0
  let toldTenths = 0

  const tell = (line: string) => {
    if (!isLive) terminal.write(`dublor: ${line}\n`)
    else terminal.write(clear + line.slice(0, width(terminal) - 1))
  }
  // The time that is left comes first: what a narrow terminal has no room for can be read later.
  const state = () => {
    const left = timeLeft(((performance.now() - began) / done) * (total - done))
    return `${left}; ${counts.killed} killed, ${counts.survived} missed, ${counts.broken} broken`
  }
  return {
    baseline(run, of) {
      tell(`running the suite as it is (${run} of ${of}) …`)
    },
    begin({ toRun, baseline: { slowest, jobs } }: Prepared) {
      total = toRun.length
      began = performance.now()
      tell(`${total} runs to go, ${jobs} at a time; ${timeLeft((slowest * total) / jobs)}`)
    },
    judged({ kind, verdict }: SwapResult) {
      done += 1
      // An alternative that the suite survives is nothing to count beside the mutants.
      if (verdict === 'killed' || verdict === 'broken') counts[verdict] += 1
      if (verdict === 'survived' && kind === 'mutant') counts.survived += 1
      const tenths = Math.floor((done / total) * 10)
      if (isLive) {
        const words = `${done}/${total}  ${state()}`
        tell(`${bar(done / total, width(terminal) - words.length - 2)}${words}`)
      } else if (tenths > toldTenths) tell(`${done} of ${total}: ${state()}`)
      toldTenths = tenths
    },
    end() {
      if (isLive) terminal.write(clear)
    },
  }
}

/** Some terminals say that they are 0 wide, and mean that they do not know. */
const width = ({ columns }: Terminal): number => columns || 80

/** A bar with a space behind it, as wide as there is room, or none where it would be too short. */
function bar(share: number, room: number): string {
  const wide = Math.min(barWidth, room)
  if (wide < leastBar) return ''
  const full = Math.floor(share * wide)
  return `${'█'.repeat(full)}${'░'.repeat(wide - full)} `
}

/** `about 2 min 5 s left`. */
function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const minutes = Math.floor(seconds / 60)
  return `about ${minutes === 0 ? '' : `${minutes} min `}${seconds % 60} s left`
}
