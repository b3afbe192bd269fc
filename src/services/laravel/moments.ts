interface Moments {
  readonly created_at: string
  readonly updated_at: string
}

/** A record with its moments in the form in which they are answered. */
export const withMoments = <Row extends Moments>(
  row: Row,
  show: (kept: string) => string,
): Row => ({
  ...row,
  created_at: show(row.created_at),
  updated_at: show(row.updated_at),
})
