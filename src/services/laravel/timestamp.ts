let last = Number.NaN
let written = ''

/**
 * A moment as Laravel writes it: UTC with six digits. `now` is milliseconds since 1970. Many
 * requests fall into the same millisecond, so the last one is kept.
 */
export function timestamp(now: number): string {
  if (now !== last) {
    written = new Date(now).toISOString().replace('Z', '000Z')
    last = now
  }
  return written
}
