const pattern =
  /^([+-]?)P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds; `undefined` if it is none. */
export function milliseconds(text: string): number | undefined {
  const parts = pattern.exec(text)
  if (parts === null) return undefined
  const [weeks, days, hours, minutes, seconds] = parts
    .slice(2)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number]
  const total = ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  return parts[1] === '-' ? -total : total
}
