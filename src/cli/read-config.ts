import { readFileSync } from 'node:fs'
import { Config, type Setting, settings, variableOf } from '../config.ts'
import { CannotRun } from './cannot-run.ts'

/** Where settings come from besides flags. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The path of the file, which need not exist. */
  readonly file: string
}

/**
 * The settings: flags before environment before file before defaults.
 * @throws {CannotRun} that names the place of the setting, and what it takes.
 */
export function readConfig(
  flags: Readonly<Record<string, unknown>>,
  { env, file }: Surroundings,
): Config {
  const kept = readFile(file)
  const config: Record<string, unknown> = {}
  for (const setting of settings) {
    const variable = variableOf(setting)
    if (flags[setting] !== undefined) {
      config[setting] = checked(setting, flags[setting], `--${setting}`)
    } else if (env[variable] !== undefined) {
      config[setting] = checked(setting, env[variable], variable)
    } else if (kept[setting] !== undefined) {
      config[setting] = checked(setting, kept[setting], `${file}, field ${setting}`)
    } else {
      config[setting] = Config.properties[setting].default
    }
  }
  return config as Config
}

function readFile(file: string): Readonly<Record<string, unknown>> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new CannotRun(`${file} cannot be read: ${(error as Error).message}`)
  }
  const kept = parse(file, text)
  for (const name of Object.keys(kept)) {
    if (!settings.includes(name as Setting)) {
      throw new CannotRun(
        `${file}, field ${name}: there is no such setting. There are ${settings.join(', ')}.`,
      )
    }
  }
  return kept
}

function parse(file: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>
    }
  } catch (error) {
    throw new CannotRun(`${file} is not JSON: ${(error as Error).message}`)
  }
  throw new CannotRun(`${file} must hold an object, such as {"port":4010}.`)
}

const booleans: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false }

/** A value as its setting wants it; text, as flags and variables have it, is taken for what it says. */
function checked(setting: Setting, value: unknown, place: string): unknown {
  const { type, minimum, maximum, description } = Config.properties[setting] as {
    readonly type: string
    readonly minimum?: number
    readonly maximum?: number
    readonly description: string
  }
  const wrong = (wanted: string) =>
    new CannotRun(`${place}: wants ${wanted}, not ${JSON.stringify(value)} (${description}).`)
  if (type === 'integer') {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
    const fits = Number.isInteger(number) && Number(number) >= (minimum ?? 0)
    if (fits && Number(number) <= (maximum ?? Number.MAX_SAFE_INTEGER)) return number
    throw wrong(`a whole number from ${minimum} to ${maximum}`)
  }
  if (type === 'boolean') {
    const truth = typeof value === 'string' ? booleans[value] : value
    if (typeof truth === 'boolean') return truth
    throw wrong('true or false')
  }
  if (typeof value === 'string' && value !== '') return value
  throw wrong('a text')
}
