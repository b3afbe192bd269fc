import { settings, variableOf } from '../config.ts'
import { nearest } from '../nearest.ts'

/**
 * One line for each environment variable that looks like a setting with a slip of the pen in it.
 * What is like none of them is somebody else's: `DUBLOR_URL` and `DUBLOR_TARGET` of other commands.
 */
export function misspelt(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = settings.map(variableOf)
  return Object.keys(env)
    .filter((name) => name.startsWith('DUBLOR_') && !known.includes(name))
    .flatMap((name) => {
      const guess = nearest(name, known)
      return guess === undefined ? [] : [`${name} sets nothing; did you mean ${guess}?`]
    })
}
