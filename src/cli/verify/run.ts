import { contracts } from '../../../contracts/index.ts'
import { createApp } from '../../app.ts'
import { services } from '../../services/index.ts'
import { tellOperator } from '../../tell-operator.ts'
import { filed } from '../../verify/play.ts'
import { reach } from '../../verify/reach.ts'
import { junitReport } from '../../verify/report/junit.ts'
import { markdownReport } from '../../verify/report/markdown.ts'
import { terminalReport } from '../../verify/report/terminal.ts'
import { CannotVerify } from '../../verify/target.ts'
import type { Verified } from '../../verify/verified.ts'
import { type Plan, verify } from '../../verify/verify.ts'
import { version } from '../../version.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Given } from '../command.ts'
import { endings } from '../endings.ts'
import { makeRoom, writeReport } from '../report-file.ts'
import { basesOf, type verifyFlags } from './flags.ts'
import { askWhetherToWrite } from './may-write.ts'
import { progressOn } from './progress.ts'

/** How long one case may take, in milliseconds. */
const patience = 60_000

/** Which flag names the file of which report. */
const writers = { junit: junitReport, markdown: markdownReport } as const

/** Runs `dublor verify`. @returns the exit code. */
export async function runVerify({ flags, out }: Given<typeof verifyFlags>): Promise<number> {
  const { target: url, readOnly, yes } = flags
  if (url === undefined) {
    throw new CannotRun('which server? `dublor verify --target http://127.0.0.1:4010`')
  }
  const bases = basesOf(url, flags)
  const chosen = choose(bases, flags.only)
  const files = (['junit', 'markdown'] as const).flatMap((flag) => {
    const file = flags[flag]
    return file === undefined ? [] : [{ file, write: writers[flag] }]
  })
  for (const { file } of files) makeRoom(file)
  await askWhetherToWrite(
    { bases, readOnly, yes },
    { input: process.stdin, output: process.stderr },
  )
  const stopping = new AbortController()
  const stop = () => {
    // A second signal waits for nothing.
    if (stopping.signal.aborted) process.exit(2)
    tellOperator('interrupted; cleaning up …')
    stopping.abort()
  }
  for (const ending of endings) process.on(ending, stop)
  const progress = progressOn(process.stderr, chosen.cases.length)
  try {
    const target = await reach({ url, bases, env: process.env })
    const limits = { readOnly, patience, stop: stopping.signal }
    const tell = () => progress.over()
    const verified = await verify({ ...chosen, target, limits, services, createApp, version, tell })
    progress.end()
    const inColour = process.stdout.isTTY === true && !process.env['NO_COLOR']
    out(flags.json ? JSON.stringify(verified) : terminalReport(verified, inColour, flags.holds))
    for (const { file, write } of files) writeReport(file, write(verified))
    return codeOf(verified)
  } catch (error) {
    throw error instanceof CannotVerify ? new CannotRun(error.message) : error
  } finally {
    progress.end()
    for (const ending of endings) process.off(ending, stop)
  }
}

/** The rules that are wanted, and the cases that prove them. */
function choose(
  bases: Readonly<Record<string, string>>,
  only: string,
): Pick<Plan, 'cases' | 'rules'> {
  const rules = services
    .filter(({ name }) => bases[name] !== undefined)
    .flatMap((service) => Object.keys(service.rules))
    .filter((id) => id.startsWith(only))
  if (rules.length === 0) {
    throw new CannotRun(`--only "${only}": no rule begins so. \`dublor rules\` lists them.`)
  }
  return { rules, cases: filed(contracts).filter(({ rule }) => rules.includes(rule)) }
}

function codeOf({ ok, rules }: Verified): number {
  if (rules.differs + rules.missing > 0) return 1
  return ok && rules.holds > 0 ? 0 : 2
}
