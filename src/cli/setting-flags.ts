import { aboutSetting, groups, type Setting, settings } from '../config.ts'
import type { Flag } from './flags.ts'

type SettingFlags = {
  readonly [Heading in (typeof groups)[keyof typeof groups]]: Readonly<
    Record<Setting, Flag<unknown>>
  >
}

/** The settings as flags: what somebody gave is read where the environment and the file are, too. */
export const settingFlags = Object.fromEntries(
  Object.entries(groups).map(([group, heading]) => {
    const inGroup = settings.filter((setting) => aboutSetting(setting).group === group)
    return [heading, Object.fromEntries(inGroup.map((setting) => [setting, flag(setting)]))]
  }),
) as SettingFlags

function flag(setting: Setting): Flag<unknown> {
  const { type, title = 'VALUE', description, default: value } = aboutSetting(setting)
  const read = (given: unknown) => given
  if (value === true) return { isOn: true, says: `do not ${description}`, read }
  if (type === 'boolean') return { says: description, read }
  const standard = value === undefined || Array.isArray(value) ? '' : ` (${value})`
  return { title, says: description + standard, read }
}
