import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { dublor, program } from './programs.ts'
import { start } from './server.ts'
import { median, pairedRatio } from './statistics.ts'
import { fixed, table } from './table.ts'

/** What a mutant costs beside running the suite once: medians over the rounds. */
export interface GradeCosts {
  /** Milliseconds of the suite as a command of its own. */
  readonly alone: number
  /** Milliseconds that a mutant takes, one at a time, the start of the grade shared among them. */
  readonly mutant: number
  /** What that is more than alone in the same round, and the ratio of the two. */
  readonly added: number
  readonly ratio: number
}

const run = promisify(execFile)
const node = process.execPath

/** How long the suite takes by itself, in milliseconds. */
const length = 300
const suite = [program('timed-suite'), String(length)]

/** How often the suite is run in a round, each way. */
const runs = 10

/** Runs the suite alone and under a grade in turn, round after round. */
export async function grading(quick: boolean): Promise<GradeCosts> {
  const rounds = quick ? 3 : 9
  const seen = { alone: [] as number[], mutant: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    seen.alone.push(await alone())
    seen.mutant.push(await mutant())
  }
  return {
    alone: median(seen.alone),
    mutant: median(seen.mutant),
    added: median(seen.mutant.map((time, round) => time - (seen.alone[round] ?? Number.NaN))),
    ratio: pairedRatio(seen.mutant, seen.alone),
  }
}

/** Milliseconds of one run of many against one server. */
async function alone(): Promise<number> {
  const server = await start({ name: 'Dublör', command: [node, dublor, '--port', '0'] })
  try {
    const env = { ...process.env, DUBLOR_URL: server.url }
    const began = performance.now()
    for (let count = 0; count < runs; count += 1) await run(node, suite, { env })
    return (performance.now() - began) / runs
  } finally {
    await server.stop()
  }
}

/** Milliseconds that a grade takes for each mutant. What it finds is of no interest. */
async function mutant(): Promise<number> {
  const asked = ['--json', '--jobs=1', '--baseline-runs=1', '--min-kill=0', '--max-guesses=1000']
  const args = [dublor, 'grade', ...asked, `--sample=${runs}`, '--', node, ...suite]
  const { seconds, baselineMilliseconds } = JSON.parse((await run(node, args)).stdout)
  return (seconds * 1000 - baselineMilliseconds) / runs
}

export const gradingTable = ({ alone, mutant, added, ratio }: GradeCosts): string =>
  table([
    ['a run of the suite', 'ms', 'ratio'],
    ['alone', fixed(alone, 0), '1.00'],
    ['for a mutant', fixed(mutant, 0), fixed(ratio, 2)],
    ['what is added', fixed(added, 0), ''],
  ])
