import type { Answered } from '../../contracts/exchange.ts'
import { isObject, shown } from '../fixture/shown.ts'
import { withoutOwn } from './same.ts'

/** How many things that differ are told. */
const mostTold = 3

/**
 * In what an answer is another one, in words: its status, or the fields that differ, are missing or
 * too many. `undefined` where only what no two servers have in common differs.
 */
export function reasonOf(target: Answered, double: Answered): string | undefined {
  if (target.status !== double.status) {
    return `${target.status} is answered, and ${double.status} expected`
  }
  const found = unlike('', target.json, double.json).map(({ says }) => says)
  const more = found.length > mostTold ? `; and ${found.length - mostTold} more` : ''
  return found.length === 0 ? undefined : found.slice(0, mostTold).join('; ') + more
}

/**
 * The names of what differs: `status`, or the keys, whichever object they are in. Where nothing has
 * a name, it is all that is answered.
 */
export function namesUnlike(target: Answered, double: Answered): string[] {
  if (target.status !== double.status) return ['status']
  const names = unlike('', target.json, double.json).map(({ at }) => at.split('.').at(-1) ?? '')
  return names.length === 0 || names.includes('') ? [target.text] : names
}

interface Unlike {
  readonly at: string
  readonly says: string
}

function unlike(at: string, was: unknown, wanted: unknown): Unlike[] {
  const is = (words: string) => [{ at, says: `${at === '' ? 'the body' : at} ${words}` }]
  if (was === undefined) return wanted === undefined ? [] : is('is missing')
  if (wanted === undefined) return is('is answered, and not expected')
  if (isObject(was) && isObject(wanted)) {
    return [...new Set([...Object.keys(wanted), ...Object.keys(was)])].flatMap((key) =>
      unlike(at === '' ? key : `${at}.${key}`, own(was, key), own(wanted, key)),
    )
  }
  if (Array.isArray(was) && Array.isArray(wanted) && was.length === wanted.length) {
    return was.flatMap((each, place) => unlike(`${at}[${place}]`, each, wanted[place]))
  }
  const key = at.split('.').at(-1) ?? ''
  const isSame = withoutOwn({ [key]: was }) === withoutOwn({ [key]: wanted })
  return isSame ? [] : is(`is ${shown(was)}, and ${shown(wanted)} expected`)
}

const own = (fields: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined
