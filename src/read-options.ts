import { aboutSetting, type Setting, settings } from './config.ts'
import type { DublorOptions } from './index.ts'
import { noSuch } from './nearest.ts'
import { readSetting, wrongValue } from './read-setting.ts'
import { WrongSetting } from './wrong-setting.ts'

const names = settings.filter((name) => name !== 'import')

/**
 * The options that a program gives, held to the same schema as those of the command; what is a
 * number or a choice is not given as a text.
 * @throws {WrongSetting} that names the option, and what it takes.
 */
export function readOptions(options: object): DublorOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    given.map(([name, value]) => {
      if (!isName(name)) throw new WrongSetting(`${noSuch('option', name, names)}`)
      const place = `the option ${name}`
      const isText = typeof value === 'string'
      if (isText && aboutSetting(name).type !== 'string') throw wrongValue(name, value, place)
      return [name, readSetting(name, value, place)]
    }),
  )
}

const isName = (name: string): name is Setting => (names as readonly string[]).includes(name)
