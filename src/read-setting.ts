import { aboutSetting, type Setting } from './config.ts'
import { shown } from './fixture/shown.ts'
import { spanOf, spanRule } from './schedule/span.ts'
import { isSchedule, scheduleRule } from './schedule/when.ts'
import { WrongSetting } from './wrong-setting.ts'

type About = ReturnType<typeof aboutSetting>

/** How a kind of value is read, and what it is, for whoever wrote another. */
interface Kind {
  readonly wants: (about: About) => string
  /** The value; `undefined` if it is none of this kind. Text is taken for what it says. */
  readonly read: (value: unknown, about: About) => unknown
}

const texts = (wants: string, fits: (text: string) => boolean): Kind => ({
  wants: () => wants,
  read: (value) => (typeof value === 'string' && fits(value) ? value : undefined),
})

const host = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d+)?$/
const booleans: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false }

const kinds: Readonly<Record<string, Kind>> = {
  integer: {
    wants: ({ minimum, maximum }) => `a whole number from ${minimum} to ${maximum}`,
    read: (value, { minimum = 0, maximum = Number.MAX_SAFE_INTEGER }) => {
      const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
      if (typeof number !== 'number' || !Number.isInteger(number)) return undefined
      return number >= minimum && number <= maximum ? number : undefined
    },
  },
  boolean: {
    wants: () => 'true or false',
    read: (value) => {
      const truth = typeof value === 'string' ? booleans[value] : value
      return typeof truth === 'boolean' ? truth : undefined
    },
  },
  array: {
    wants: () => 'names separated by commas such as mock.example.com,mock.test:4010',
    read: (value) => {
      const names = typeof value === 'string' ? value.split(',') : value
      if (!Array.isArray(names)) return undefined
      const tidy = names.map((name) => String(name).trim().toLowerCase())
      return tidy.every((name) => host.test(name)) ? tidy : undefined
    },
  },
  duration: texts(`${spanRule}, or 0`, (text) => spanOf(text) !== undefined),
  schedule: texts(scheduleRule, isSchedule),
  token: texts('a text of visible ASCII characters without spaces', (text) =>
    /^[\x21-\x7e]+$/.test(text),
  ),
  who: texts('everyone or admin', (text) => text === 'everyone' || text === 'admin'),
  string: texts('a text', (text) => text !== ''),
}

/**
 * A value as its setting wants it. `place` is where it was written.
 * @throws {WrongSetting} that names the place, and what the setting takes.
 */
export function readSetting(setting: Setting, value: unknown, place: string): unknown {
  const about = aboutSetting(setting)
  const read = kindOf(about).read(value, about)
  if (read === undefined) throw wrongValue(setting, value, place)
  return read
}

/** What is said of a value that a setting does not take. A token is not repeated. */
export function wrongValue(setting: Setting, value: unknown, place: string): WrongSetting {
  const about = aboutSetting(setting)
  const given = about.format === 'token' ? '' : `, not ${shown(value)}`
  return new WrongSetting(
    `${place}: wants ${kindOf(about).wants(about)}${given} (${about.description}).`,
  )
}

const kindOf = ({ type, format }: About): Kind =>
  kinds[type === 'string' ? (format ?? 'string') : type] as Kind
