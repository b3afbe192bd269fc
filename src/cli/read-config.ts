import { aboutSetting, type Config, flagOf, settings, variableOf } from '../config.ts'
import { isObject } from '../fixture/shown.ts'
import { noSuch } from '../nearest.ts'
import { readJson } from '../read-json.ts'
import { readSetting } from '../read-setting.ts'
import { Unreadable } from '../read-text.ts'
import { WrongSetting } from '../wrong-setting.ts'

/** Where settings come from besides flags. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The path of the file, which need not exist. */
  readonly file: string
}

/**
 * The settings: flags before environment before file before defaults.
 * @throws {WrongSetting} that names the place of the setting, and what it takes.
 */
export function readConfig(
  flags: Readonly<Record<string, unknown>>,
  { env, file }: Surroundings,
): Config {
  const kept = readFile(file)
  const config: Record<string, unknown> = {}
  for (const setting of settings) {
    const variable = variableOf(setting)
    const place = [
      { value: flags[setting], name: `--${flagOf(setting)}` },
      { value: fromOutside(env[variable]), name: variable },
      { value: kept[setting], name: `${file}, field ${setting}` },
    ].find(({ value }) => value !== undefined)
    const value =
      place === undefined
        ? aboutSetting(setting).default
        : readSetting(setting, place.value, place.name)
    if (value !== undefined) config[setting] = value
  }
  return config as Config
}

/**
 * The value of a variable that somebody set: an empty one is how compose files and CI servers write
 * that it is not. Kubernetes sets `DUBLOR_PORT=tcp://10.0.0.7:4010` by
 * itself wherever there is a service named dublor: that is no setting.
 */
const fromOutside = (value: string | undefined): string | undefined =>
  value === undefined || /^$|^(tcp|udp|sctp):\/\//.test(value) ? undefined : value

function readFile(file: string): Readonly<Record<string, unknown>> {
  const kept = contentOf(file)
  for (const name of Object.keys(kept)) {
    const wrong = noSuch('setting', name, settings)
    if (wrong !== undefined) throw new WrongSetting(`${file}: ${wrong}`)
  }
  return kept
}

function contentOf(file: string): Readonly<Record<string, unknown>> {
  try {
    const value = readJson(file)
    if (isObject(value)) return value
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (error.code === 'ENOENT') return {}
    throw new WrongSetting(`${file} ${error.message}`)
  }
  throw new WrongSetting(`${file} must hold an object, such as {"port":4010}.`)
}
