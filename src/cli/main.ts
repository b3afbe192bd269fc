import { parseArgs } from 'node:util'
import { BrokenFixture } from '../fixture/broken.ts'
import { version } from '../version.ts'
import { CannotRun } from './cannot-run.ts'
import type { Command } from './command.ts'
import { nearest } from './nearest.ts'
import { overview } from './overview.ts'
import { personas } from './personas.ts'
import { rules } from './rules.ts'
import { start } from './start.ts'

const commands: readonly Command[] = [start, rules, personas]

/** Runs `dublor` with the arguments behind it. @returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [first = ''] = args
  const named = commands.find(({ name }) => name === first)
  if (named === undefined && first !== '' && !first.startsWith('-') && first !== 'help') {
    const guess = nearest(
      first,
      commands.map(({ name }) => name),
    )
    throw new CannotRun(
      `there is no command "${first}"${guess === undefined ? '' : `; did you mean "${guess}"?`} \`dublor --help\` lists them.`,
    )
  }
  const command = named ?? start
  const flags = parse(command, args.slice(named === undefined ? 0 : 1))
  const out = (text: string) => void process.stdout.write(`${text}\n`)
  if (flags['version']) out(version)
  else if (flags['help'] || first === 'help')
    out(named === undefined ? overview(commands) : command.help)
  else return command.run({ flags, out })
  return 0
}

function parse(command: Command, args: readonly string[]): Record<string, unknown> {
  const options = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
    json: { type: 'boolean' },
    ...command.options,
  } as const
  try {
    return parseArgs({ args: args.filter((arg) => arg !== 'help'), options, allowNegative: true })
      .values
  } catch (error) {
    const unknown = /'(--?[^' ]+)/.exec((error as Error).message)?.[1]
    const guess =
      unknown &&
      nearest(
        unknown,
        Object.keys(options).map((name) => `--${name}`),
      )
    const hint = guess ? ` Did you mean ${guess}?` : ''
    const why = (error as Error).message.split('. ')[0]
    throw new CannotRun(`${why}.${hint} \`dublor ${command.name} --help\` lists the flags.`)
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const known = error instanceof CannotRun || error instanceof BrokenFixture
    process.stderr.write(known ? `dublor: ${error.message}\n` : `${(error as Error).stack}\n`)
    process.exitCode = 2
  },
)
