import { Type } from '@sinclair/typebox'

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
