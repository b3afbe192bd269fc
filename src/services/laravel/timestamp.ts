/** A moment as Laravel writes it: UTC with six digits. `now` is milliseconds since 1970. */
export const timestamp = (now: number): string => new Date(now).toISOString().replace('Z', '000Z')
