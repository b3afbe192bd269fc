import { nearest } from '../nearest.ts'

/** What is wrong with the arguments, told by what Node's `parseArgs` says of them. */
export function wrongUse(said: string, flags: readonly string[]): string {
  const [, flag = ''] = /option '(?:-\w, )?(--?[^' ]+)/i.exec(said) ?? []
  // Two sentences more, and what they suggest for a value is not what was forgotten most often.
  if (said.includes('is ambiguous')) {
    return `${flag} needs a value; one that begins with a dash is written ${flag}=-1.`
  }
  if (said.includes('argument missing')) return `${flag} needs a value.`
  const [why = ''] = said.split('. ')
  const guess = said.startsWith('Unknown option')
    ? nearest(
        flag,
        flags.map((name) => `--${name}`),
      )
    : undefined
  return guess === undefined ? `${why}.` : `${why}. Did you mean ${guess}?`
}
