import { type FlagTable, flagsHelp, type Values } from './flags.ts'

/** What a command is given. */
export interface Given<Table extends FlagTable> {
  readonly flags: Values<Table>
  /** What stands beside the flags, and behind `--`. */
  readonly words: readonly string[]
  /** Results go here. */
  readonly out: (text: string) => void
}

/** One command of `dublor`: parsing, types, `--help` and what is suggested follow from its flags. */
export interface Command<Table extends FlagTable = FlagTable> {
  readonly name: string
  readonly summary: string
  /** What `--help` says before the flags: what it does, and its usage. */
  readonly before: string
  readonly flags: Table
  /** What `--help` says after them: examples, exit codes. */
  readonly after?: string
  /** Whether it takes words beside its flags. */
  readonly takesWords?: true
  /** @returns the exit code: 0 fine, 1 found something; `undefined` if it runs on. */
  run(given: Given<Table>): Promise<number | undefined>
}

/** `dublor NAME --help`. */
export const helpOf = ({ before, flags, after }: Command): string =>
  [before, flagsHelp(flags), after].filter(Boolean).join('\n\n')

/** A command, whose `run` is given what its own flags say. */
export const defineCommand = <const Table extends FlagTable>(command: Command<Table>): Command =>
  command as unknown as Command
