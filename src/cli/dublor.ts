import { parseArgs } from 'node:util'
import { BrokenFixture } from '../fixture/broken.ts'
import { noSuch } from '../nearest.ts'
import { version } from '../version.ts'
import { WrongSetting } from '../wrong-setting.ts'
import { CannotRun } from './cannot-run.ts'
import { type Command, helpOf } from './command.ts'
import { doctor } from './doctor.ts'
import { exportCommand } from './export.ts'
import { parsedAs, valuesOf } from './flags.ts'
import { grade } from './grade.ts'
import { log } from './log.ts'
import { everyCommand, overview } from './overview.ts'
import { personas } from './personas.ts'
import { rules } from './rules.ts'
import { runCommand as run } from './run.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'
import { wrongUse } from './wrong-use.ts'

const commands: readonly Command[] = [
  start,
  run,
  log,
  grade,
  verify,
  rules,
  personas,
  exportCommand,
  doctor,
]

/** Where it prints: each takes whole lines. */
export interface Output {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Runs `dublor` with the arguments behind it. @returns the exit code; `undefined` if it runs on. */
export async function dublor(
  args: readonly string[],
  { out, err }: Output,
): Promise<number | undefined> {
  try {
    return await runCommand(args, out)
  } catch (error) {
    const known = [CannotRun, BrokenFixture, WrongSetting].some((kind) => error instanceof kind)
    err(known ? `dublor: ${(error as Error).message}` : `${(error as Error).stack}`)
    return 2
  }
}

async function runCommand(
  args: readonly string[],
  out: Output['out'],
): Promise<number | undefined> {
  const asksHelp = args[0] === 'help'
  const [first = '', ...others] = asksHelp ? args.slice(1) : args
  const isNamed = first !== '' && !first.startsWith('-')
  const command = isNamed ? named(first) : start
  const { given, words } = parse(command, isNamed ? others : args.slice(asksHelp ? 1 : 0))
  if (given['version']) out(version)
  else if (asksHelp || given['help']) out(isNamed ? helpOf(command) : overview(commands))
  else return command.run({ flags: valuesOf(command.flags, given), words, out })
  return 0
}

function named(name: string): Command {
  const command = commands.find((each) => each.name === name)
  if (command !== undefined) return command
  const names = commands.map((each) => each.name)
  throw new CannotRun(`${noSuch('command', name, names)} \`dublor --help\` says what they do.`)
}

function parse(command: Command, args: readonly string[]) {
  const options = parsedAs({ ...everyCommand, ...command.flags })
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowNegative: true,
      allowPositionals: command.takesWords === true,
    })
    return { given: values, words: positionals }
  } catch (error) {
    throw new CannotRun(
      `${wrongUse((error as Error).message, Object.keys(options))} \`dublor ${command.name} --help\` lists the flags.`,
    )
  }
}
