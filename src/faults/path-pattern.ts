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

/** Whether some path of an endpoint, whose parameters are written `:name`, fits a pattern. */
export function mayFit(pattern: string, endpoint: string): boolean {
  const wanted = pattern.split('/')
  const likest = endpoint
    .split('/')
    .map((part, place) => (part.startsWith(':') ? wanted[place] || part : part))
  return fitsPath(pattern, likest.join('/'))
}

/** Why a text is no pattern of a path, and what to write; `undefined` if it is one. */
export function whyNoPattern(text: string): string | undefined {
  const [path = ''] = text.split(/[?#]/, 1)
  if (path !== text) return `A path is written without a query. Write ${path}.`
  if (path.startsWith('/~')) {
    return `A path is written without a sandbox, which the call names already. Write ${path.replace(/^\/~[^/]*/, '') || '/**'}.`
  }
  const parts = partsOf(path)
  if (parts.includes('**') && parts.indexOf('**') < parts.length - 1) {
    return `** is the rest of a path, and nothing stands behind it. Write * for each part, or end with **.`
  }
  const odd = parts.find((part) => /^:|[^*]\*|\*[^*]/.test(part))
  return odd === undefined
    ? undefined
    : `* stands for a whole part of a path, and so does a name in braces. Write * in place of ${odd}.`
}
