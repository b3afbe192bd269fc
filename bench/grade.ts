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
  /** Milliseconds that one more mutant takes, one at a time. */
  readonly mutant: number
  /** Of the two in the same round. */
  readonly ratio: number
}

const run = promisify(execFile)
const node = process.execPath

/** How long the suite takes by itself, in milliseconds. */
const length = 300
const suite = [program('timed-suite'), String(length)]

/** Runs the suite alone and under a grade in turn, round after round. */
export async function grading(quick: boolean): Promise<GradeCosts> {
  const rounds = quick ? 2 : 7
  const more = quick ? 10 : 20
  const seen = { alone: [] as number[], mutant: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    seen.alone.push(await alone(more))
    const few = await graded(2)
    seen.mutant.push(((await graded(2 + more)) - few) / more)
  }
  return {
    alone: median(seen.alone),
    mutant: median(seen.mutant),
    ratio: pairedRatio(seen.mutant, seen.alone),
  }
}

/** Milliseconds of one run of many against one server. */
async function alone(runs: number): Promise<number> {
  const server = await start({ name: 'Dublör', command: [node, dublor, '--port', '0'] })
  try {
    return await timed(async () => {
      const env = { ...process.env, DUBLOR_URL: server.url }
      for (let count = 0; count < runs; count += 1) await run(node, suite, { env })
    }).then((time) => time / runs)
  } finally {
    await server.stop()
  }
}

/** Milliseconds of a grade with so many mutants. What it finds is of no interest. */
const graded = (sample: number): Promise<number> =>
  timed(async () => {
    const asked = ['--jobs=1', '--baseline-runs=1', '--min-kill=0', '--max-guesses=1000']
    const args = [dublor, 'grade', ...asked, `--sample=${sample}`, '--', node, ...suite]
    await run(node, args)
  })

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export const gradingTable = ({ alone, mutant, ratio }: GradeCosts): string =>
  table([
    ['a run of the suite', 'ms', 'ratio'],
    ['alone', fixed(alone, 0), '1.00'],
    ['for a mutant', fixed(mutant, 0), fixed(ratio, 2)],
    ['what is added', fixed(mutant - alone, 0), ''],
  ])
