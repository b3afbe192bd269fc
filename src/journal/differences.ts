import { isDeepStrictEqual } from 'node:util'
import { fitsPath } from '../faults/path-pattern.ts'
import { isObject } from '../fixture/shown.ts'
import type { Match } from './match.ts'
import { short } from './short.ts'
import type { ShownEntry } from './shown-entry.ts'
import type { Difference } from './verdict.ts'

/** In what a request differs from what it is held against; in nothing if it matches. */
export function differences(match: Match, entry: ShownEntry): Difference[] {
  const { request, answer } = entry
  const { service, method, path, status, rule, basis, persona, query, body } = match
  const unlike = (at: string, wanted: unknown, was: unknown, fits = wanted === was) =>
    wanted === undefined || fits ? [] : [{ at, wanted, was }]
  return [
    ...unlike('service', service, entry.service),
    ...unlike('method', method?.toUpperCase(), request.method),
    ...unlike('path', path, request.path, fitsPath(path ?? '/**', request.path)),
    ...unlike('status', status, answer.status, hasStatus(answer.status, String(status))),
    ...unlike('rule', rule, entry.rules, entry.rules.includes(rule ?? '')),
    ...unlike('basis', basis, entry.basis),
    ...unlike('persona', persona, entry.persona),
    ...(query === undefined ? [] : within('query', query, request.query)),
    ...(body === undefined ? [] : within('body', body, request.body)),
    ...(match.answer === undefined ? [] : within('answer', match.answer, answer.body)),
  ]
}

const hasStatus = (status: number, wanted: string): boolean =>
  wanted.endsWith('xx') ? wanted[0] === String(status)[0] : wanted === String(status)

/** In what a value differs from the part of it that is wanted. Lists must be as long as wanted. */
function within(at: string, wanted: unknown, was: unknown): Difference[] {
  if (isObject(wanted) && isObject(was)) {
    return Object.entries(wanted).flatMap(([name, each]) =>
      within(`${at}.${name}`, each, Object.hasOwn(was, name) ? was[name] : undefined),
    )
  }
  if (Array.isArray(wanted) && Array.isArray(was) && wanted.length === was.length) {
    return wanted.flatMap((each, index) => within(`${at}.${index}`, each, was[index]))
  }
  if (isDeepStrictEqual(wanted, was)) return []
  return [was === undefined ? { at, wanted } : { at, wanted, was: short(was) }]
}
