import { Type } from '@sinclair/typebox'
import { timestamp } from './timestamp.ts'

/** A moment as records keep it: UTC with six digits. */
export const Moment = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z$',
})

interface Moments {
  readonly created_at: string
  readonly updated_at: string
}

/** A record with its moments in the form in which they are answered. */
export function withMoments<Row extends Moments>(row: Row, show: (kept: string) => string): Row {
  const created_at = show(row.created_at)
  const updated_at = show(row.updated_at)
  const asKept = created_at === row.created_at && updated_at === row.updated_at
  return asKept ? row : { ...row, created_at, updated_at }
}

const dated = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** A date that was sent as records keep moments; without a zone it is UTC. `undefined` for no date. */
export function momentOf(text: string): string | undefined {
  const [, day, zone] = dated.exec(text) ?? []
  if (day === undefined || !isDay(day)) return undefined
  const time = Date.parse(text.length > day.length && zone === undefined ? `${text}Z` : text)
  return Number.isNaN(time) ? undefined : timestamp(time)
}

/** Whether a calendar has that day: `Date` takes the 31st of February for one in March. */
function isDay(day: string): boolean {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
