import { flagOf } from '../config.ts'
import { CannotRun } from './cannot-run.ts'
import type { Kind } from './kinds.ts'

/** One flag of a command: how it is shown, and what is read from it. */
export interface Flag<Value> {
  /** Its one letter, if it has one. */
  readonly short?: string
  /** What stands for its value in `--help`; a switch has none. */
  readonly title?: string
  /** On unless somebody says `--no-…`, which is what is shown. */
  readonly isOn?: true
  /** What it is for, in as many lines as `--help` shows. */
  readonly says: string
  /** `place` is where it was given, for whoever gave something else. */
  readonly read: (given: unknown, place: string) => Value
}

/** The flags of a command by their headings in `--help`, each under its name in camel case. */
export type FlagTable = Readonly<Record<string, Readonly<Record<string, Flag<unknown>>>>>

/** What the flags of a table say once they are read. */
export type Values<Table extends FlagTable> = {
  readonly [Name in keyof Every<Table[keyof Table]>]: Every<Table[keyof Table]>[Name] extends Flag<
    infer Value
  >
    ? Value
    : never
}
type Every<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never

/** A flag that is off until it is given. */
export const choice = (says: string): Flag<boolean> => ({ says, read: (given) => given === true })

/** A flag that is on until `--no-…` is given. */
export const unless = (says: string): Flag<boolean> => ({
  says,
  isOn: true,
  read: (given) => given !== false,
})

/** A flag with a value; `undefined`, or what is said here, if nobody gave it. */
export function value<Value>(
  title: string,
  says: string,
  kind: Kind<Value>,
): Flag<Value | undefined>
export function value<Value>(
  title: string,
  says: string,
  kind: Kind<Value>,
  standard: Value,
): Flag<Value>
export function value<Value>(
  title: string,
  says: string,
  { wants, read }: Kind<Value>,
  standard?: Value,
): Flag<Value | undefined> {
  return {
    title,
    says,
    read: (given, place) => {
      if (given === undefined) return standard
      const text = String(given)
      const meant = read(text, place)
      if (meant === undefined) throw new CannotRun(`${place} wants ${wants}, not "${text}".`)
      return meant
    },
  }
}

/** All flags of a table, each with its name. */
const flagsIn = (table: FlagTable) => Object.values(table).flatMap(Object.entries<Flag<unknown>>)

/** The flags as Node's `parseArgs` takes them. */
export const parsedAs = (table: FlagTable) =>
  Object.fromEntries(
    flagsIn(table).map(([name, { title, short }]) => [
      flagOf(name),
      {
        type: title === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  )

/**
 * What the flags say that `parseArgs` read.
 * @throws {CannotRun} that names the flag, and what it takes.
 */
export const valuesOf = <Table extends FlagTable>(
  table: Table,
  given: Readonly<Record<string, unknown>>,
): Values<Table> =>
  Object.fromEntries(
    flagsIn(table).map(([name, { read }]) => {
      const flag = flagOf(name)
      return [name, read(given[flag], `--${flag}`)]
    }),
  ) as Values<Table>

/** One line a flag, under their headings, for `--help`. */
export function flagsHelp(table: FlagTable): string {
  const wide = Math.max(20, ...flagsIn(table).map(([name, flag]) => shown(name, flag).length)) + 2
  const line = ([name, flag]: [string, Flag<unknown>]) =>
    `  ${shown(name, flag).padEnd(wide)}${flag.says.replaceAll('\n', `\n${' '.repeat(wide + 2)}`)}`
  return Object.entries(table)
    .map(([heading, flags]) => [heading, ...Object.entries(flags).map(line)].join('\n'))
    .join('\n\n')
}

const shown = (name: string, { short, isOn, title }: Flag<unknown>): string =>
  `${short === undefined ? '' : `-${short}, `}--${isOn ? 'no-' : ''}${flagOf(name)}${title === undefined ? '' : ` ${title}`}`
