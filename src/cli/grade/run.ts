import { doublesOf } from '../../doubles.ts'
import { type Accepted, accepting, readAccepted, stale } from '../../grading/accepted.ts'
import { CannotGrade } from '../../grading/cannot-grade.ts'
import { among } from '../../grading/choose.ts'
import { environmentOf } from '../../grading/environment.ts'
import { stoppingAtFirstFailure } from '../../grading/first-failure.ts'
import { grade } from '../../grading/grade.ts'
import type { Conditions, GradeReport } from '../../grading/grade-report.ts'
import { type Plan, prepare } from '../../grading/prepare.ts'
import { jsonReport } from '../../grading/report/json.ts'
import { isFine } from '../../grading/report/report.ts'
import { terminalReport } from '../../grading/report/terminal.ts'
import { readEarlier, verdictsSince } from '../../grading/since.ts'
import { type NamedSwap, swapsOf } from '../../grading/swaps.ts'
import { shortfalls } from '../../grading/thresholds.ts'
import { maskedCommand } from '../../journal/secrets.ts'
import { isInColour } from '../../paint.ts'
import { readText, Unreadable } from '../../read-text.ts'
import { services } from '../../services/index.ts'
import { tellOperator } from '../../tell-operator.ts'
import { version } from '../../version.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Given as GivenTo } from '../command.ts'
import { endings } from '../endings.ts'
import { makeRoom } from '../report-file.ts'
import type { GradeOptions, gradeFlags } from './flags.ts'
import { type Progress, progressOn } from './progress.ts'
import { scriptNamed } from './script-named.ts'
import { filesOf, writeReports } from './write-reports.ts'

type Given = GivenTo<typeof gradeFlags>

/** Runs `dublor grade`. @returns the exit code. */
export async function runGrade(given: Given): Promise<number> {
  const { flags: options, words } = given
  if (words.length === 0) {
    if (options.list) return listAll(given)
    throw new CannotRun('which command runs the tests? `dublor grade -- npm test`')
  }
  for (const file of filesOf(options).values()) makeRoom(file)
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  for (const ending of endings) process.on(ending, stop)
  const progress = progressOn(process.stderr, !options.verbose)
  try {
    const conditions = conditionsOf(options, words)
    const accepted = acceptedFrom(options.accept)
    const plan = planOf(given, conditions, progress, stopping.signal)
    if (options.list) {
      const prepared = await prepare(plan)
      progress.end()
      return prepared === undefined ? interrupted() : list(given, prepared.toRun)
    }
    const graded = await grade(plan, conditions, progress)
    progress.end()
    return graded === undefined ? interrupted() : tell(given, withAccepted(graded, accepted))
  } catch (error) {
    progress.end()
    throw error instanceof CannotGrade ? new CannotRun(error.message) : error
  } finally {
    // Ends what is still running if something went wrong.
    stop()
    for (const ending of endings) process.off(ending, stop)
  }
}

const conditionsOf = (
  { fixture, strict }: GradeOptions,
  command: readonly string[],
): Conditions => ({
  command: maskedCommand(command),
  version,
  fixture,
  strict,
})

function planOf(
  { flags: options, words }: Given,
  conditions: Conditions,
  progress: Progress,
  stop: AbortSignal,
): Plan {
  const { bail, fixture, strict, jobs, timeout, baselineRuns: runs } = options
  return {
    services,
    choice: options,
    known: knownFrom(options.since, conditions),
    suite: {
      command: bail ? stoppingAtFirstFailure(words, scriptNamed) : words,
      env: environmentOf(process.env, bail),
      print: options.verbose ? (text) => process.stderr.write(text) : undefined,
    },
    open: doublesOf(services, { fixture, strict }),
    runs,
    jobs,
    timeout,
    stop,
    tell: progress.baseline,
  }
}

function acceptedFrom(file: string | undefined): Accepted {
  if (file === undefined) return new Map()
  try {
    const ids = services.flatMap(swapsOf).map(({ id }) => id)
    return readAccepted(readText(file), file, ids)
  } catch (error) {
    throw error instanceof Unreadable ? new CannotRun(`${file} ${error.message}`) : error
  }
}

const withAccepted = (graded: GradeReport, accepted: Accepted): GradeReport => ({
  ...graded,
  list: accepting(graded.list, accepted),
  notes: [...graded.notes, ...stale(graded.list, accepted)],
})

function knownFrom(file: string | undefined, conditions: Conditions): Plan['known'] {
  if (file === undefined) return new Map()
  let text: string
  try {
    text = readText(file)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (error.code !== 'ENOENT') throw new CannotRun(`${file} ${error.message}`)
    tellOperator(`there is no ${file} yet: everything is run.`)
    return new Map()
  }
  const known = verdictsSince(readEarlier(text, file), conditions)
  if (known === undefined) {
    tellOperator(`${file} is of another command, version or fixture: everything is run.`)
  }
  return known ?? new Map()
}

function listAll(given: Given): number {
  const chosen = among(services.flatMap(swapsOf), given.flags)
  if (chosen.length > 0) return list(given, chosen)
  throw new CannotRun(`no rule, mutant or alternative begins with "${given.flags.only}".`)
}

function list({ flags, out }: Given, swaps: readonly NamedSwap[]): number {
  if (flags.json) {
    out(JSON.stringify(swaps.map(({ id, rule, kind, says }) => ({ id, rule, kind, says }))))
  } else {
    for (const { id, kind, says } of swaps) out(`${kind.padEnd(11)} ${id}\n            ${says}`)
    out(`${swaps.length} mutants and alternatives`)
  }
  return 0
}

function tell({ flags, out }: Given, graded: GradeReport): number {
  const report = { graded, services, shortfalls: shortfalls(graded, flags) }
  out(flags.json ? jsonReport(report) : terminalReport(report, isInColour(process)))
  writeReports(flags, report)
  return graded.partial ? 2 : isFine(report) ? 0 : 1
}

function interrupted(): number {
  tellOperator('interrupted before anything was known.')
  return 2
}
