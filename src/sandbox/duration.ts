const iso =
  /^([+-]?)P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const short = /^([+-]?)(?=\d)(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/i

/**
 * Whole milliseconds of a duration in weeks, days, hours, minutes and seconds, as ISO 8601 spells it
 * (`P1DT30M`) or shorter (`1d30m`); `undefined` if it is none.
 */
export function milliseconds(text: string): number | undefined {
  const parts = iso.exec(text) ?? short.exec(text)
  if (parts === null) return undefined
  const [weeks, days, hours, minutes, seconds] = parts
    .slice(2)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number]
  const total = ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  const rounded = Math.round(total)
  return parts[1] === '-' ? -rounded : rounded
}

/** The ISO 8601 duration of whole milliseconds: `milliseconds` makes the same of it again. */
export function durationOf(milliseconds: number): string {
  const total = Math.abs(milliseconds)
  const days = Math.floor(total / 86_400_000)
  const hours = Math.floor(total / 3_600_000) % 24
  const minutes = Math.floor(total / 60_000) % 60
  const seconds = (total % 60_000) / 1000
  const date = days === 0 ? '' : `${days}D`
  const time = Object.entries({ H: hours, M: minutes, S: seconds })
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count}${unit}`)
    .join('')
  const sign = milliseconds < 0 ? '-' : ''
  if (total === 0) return 'PT0S'
  return `${sign}P${date}${time === '' ? '' : `T${time}`}`
}
