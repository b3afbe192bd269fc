import { noSuch } from '../nearest.ts'
import { spanOf, spanRule } from '../schedule/span.ts'
import { CannotRun } from './cannot-run.ts'

/** A kind of value that a flag takes. */
export interface Kind<Value> {
  /** What it is, for whoever gave something else. */
  readonly wants: string
  /** `undefined` if a text is none of this kind. `place` is where it was given. */
  readonly read: (text: string, place: string) => Value | undefined
}

/** Any text but an empty one. */
export const text: Kind<string> = { wants: 'a text', read: (given) => given || undefined }

/** A whole number that is not too small. */
export const whole = (least: number): Kind<number> => ({
  wants: `a whole number of at least ${least}`,
  read: (given) => (/^\d{1,6}$/.test(given) && Number(given) >= least ? Number(given) : undefined),
})

/** Some of a hundred, with the sign or without. */
export const percent: Kind<number> = {
  wants: 'a number from 0 to 100',
  read: (given) => {
    const [, digits] = /^(\d{1,3}(?:\.\d+)?)%?$/.exec(given) ?? []
    return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined
  },
}

/** A duration, in milliseconds. */
export const duration: Kind<number> = { wants: spanRule, read: spanOf }

/** One of some names. Another one is told which was meant. */
export const oneOf = (kind: string, names: readonly string[]): Kind<string> => ({
  wants: kind,
  read: (given, place) => {
    const wrong = noSuch(kind, given, names)
    if (wrong !== undefined) throw new CannotRun(`${place}: ${wrong}`)
    return given
  },
})
