import { settings, variableOf } from '../config.ts'
import { nearest } from './nearest.ts'

/** Variables that mean something to other commands, or to what is started by one. */
const others = /^DUBLOR_(URL|TARGET|TOKEN_.+|SERVICE_.+|PORT_.+)$/

/** One line for each environment variable that looks like a setting with a slip of the pen in it. */
export function misspelt(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = settings.map(variableOf)
  return Object.keys(env)
    .filter((name) => name.startsWith('DUBLOR_') && !known.includes(name) && !others.test(name))
    .flatMap((name) => {
      const guess = nearest(name, known)
      return guess === undefined ? [] : [`${name} sets nothing; did you mean ${guess}?`]
    })
}
