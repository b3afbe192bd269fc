import { aboutSetting, flagOf, groups, type Setting, settings } from '../config.ts'

/** One line a setting, under the headings of their groups, for `--help`. */
export const settingsHelp = (): string =>
  Object.entries(groups)
    .map(([group, heading]) => {
      const lines = settings.filter((setting) => aboutSetting(setting).group === group).map(line)
      return `  ${heading}\n${lines.join('\n')}`
    })
    .join('\n\n')

function line(setting: Setting): string {
  const { type, title, description, default: value } = aboutSetting(setting)
  if (value === true) return shown(`--no-${flagOf(setting)}`, `do not ${description}`)
  if (type === 'boolean') return shown(`--${flagOf(setting)}`, description)
  const standard = value === undefined || Array.isArray(value) ? '' : ` (${value})`
  return shown(`--${flagOf(setting)} ${title}`, description + standard)
}

const shown = (flag: string, says: string) => `    ${flag.padEnd(25)} ${says}`
