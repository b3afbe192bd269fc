/** The parts of a path; a slash at its end makes none. */
const partsOf = (path: string): string[] => path.replace(/\/$/, '').split('/').slice(1)

/** Whether a part of a pattern stands for any part: `*`, or a parameter as documents write it. */
const isAny = (part: string): boolean => part === '*' || /^\{.*\}$/.test(part)

/** Whether a path fits a pattern: `*` is any one part, `**` is the rest, even if there is none. */
export function fitsPath(pattern: string, path: string): boolean {
  const wanted = partsOf(pattern)
  const given = partsOf(path)
  const rest = wanted.indexOf('**')
  if (rest === -1 ? wanted.length !== given.length : given.length < rest) return false
  const first = rest === -1 ? wanted : wanted.slice(0, rest)
  return first.every((part, place) => isAny(part) || part === given[place])
}

/** Whether any path below a base fits a pattern. */
export function reachesBelow(pattern: string, base: string): boolean {
  const wanted = partsOf(pattern)
  for (const [place, part] of partsOf(base).entries()) {
    if (wanted[place] === '**') return true
    if (wanted[place] !== part && !isAny(wanted[place] ?? '')) return false
  }
  return true
}
