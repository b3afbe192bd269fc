import { Config, settings } from '../config.ts'

/** One line a setting, for `--help`. */
export const settingsHelp = (): string =>
  settings
    .map((setting) => {
      const {
        type,
        title,
        description,
        default: value,
      } = Config.properties[setting] as {
        readonly type: string
        readonly title?: string
        readonly description: string
        readonly default: unknown
      }
      const flag = type === 'boolean' ? `--no-${setting}` : `--${setting} ${title}`
      const says = type === 'boolean' ? `do not ${description}` : `${description} (${value})`
      return `  ${flag.padEnd(20)}${says}`
    })
    .join('\n')
