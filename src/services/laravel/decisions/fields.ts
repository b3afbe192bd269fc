import { refuseWrongType } from '../errors.ts'
import { emptyStringsToNull, trimStrings } from '../input.ts'
import { habit } from './sources.ts'

/** What a Laravel makes of the fields of a body. What else it could do, each service says. */

const changed = (after: unknown, before: unknown) => after !== before

export const ignoresUnknownFields = {
  id: 'unknown-fields-ignored',
  en: 'A field that no page knows is ignored.',
  tr: 'Hiçbir sayfada geçmeyen alan yok sayılır.',
  ...habit,
  does: (unknown: readonly string[]) => unknown,
  shapes: (unknown: readonly string[]) => unknown.length > 0,
} as const

export const trimsStrings = {
  id: 'strings-trimmed',
  en: 'White space around a string is cut off.',
  tr: 'Metnin başındaki ve sonundaki boşluklar kesilir.',
  basis: 'assumed',
  source: 'habit of Laravel: TrimStrings',
  does: trimStrings,
  shapes: changed,
} as const

export const emptyStringIsNull = {
  basis: 'assumed',
  source: 'habit of Laravel: ConvertEmptyStringsToNull',
  does: emptyStringsToNull,
  shapes: changed,
} as const

export const wrongTypeRefused = {
  id: 'wrong-type',
  basis: 'assumed',
  does: refuseWrongType,
} as const
