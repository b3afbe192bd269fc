import { isDeepStrictEqual } from 'node:util'
import { fitsPath } from '../faults/path-pattern.ts'
import { isObject } from '../fixture/shown.ts'
import type { Match } from './match.ts'
import { short } from './short.ts'
import type { ShownEntry } from './shown-entry.ts'
import type { Difference } from './verdict.ts'

/**
 * In what a request differs from what it is held against; in nothing if it matches. Goes only as far
 * as somebody wants to know: what it is held against may be long.
 */
export function* differences(match: Match, entry: ShownEntry): Iterable<Difference> {
  const { request, answer } = entry
  const { service, method, path, status, rule, basis, persona, query, body } = match
  const unlike = (at: string, wanted: unknown, was: unknown, fits = wanted === was) =>
    wanted === undefined || fits ? [] : [{ at, wanted, was }]
  yield* unlike('service', service, entry.service)
  yield* unlike('method', method?.toUpperCase(), request.method)
  yield* unlike('path', path, request.path, path === undefined || fitsPath(path, request.path))
  yield* unlike('status', status, answer.status, hasStatus(answer.status, String(status)))
  yield* unlike('rule', rule, entry.rules, entry.rules.includes(rule ?? ''))
  yield* unlike('basis', basis, entry.basis)
  yield* unlike('persona', persona, entry.persona)
  if (query !== undefined) yield* withinQuery(query, request.query)
  if (body !== undefined) yield* within('body', body, request.body)
  if (match.answer !== undefined) yield* within('answer', match.answer, answer.body)
}

/** Whether a request is as it is wanted. */
export function matches(match: Match, entry: ShownEntry): boolean {
  for (const _difference of differences(match, entry)) return false
  return true
}

/** Over the wire all of a query is text, and a list of one is what stands in it. */
function* withinQuery(wanted: NonNullable<Match['query']>, was: ShownEntry['request']['query']) {
  for (const name of Object.keys(wanted)) {
    const texts = [wanted[name]].flat().map(String)
    const given = Object.hasOwn(was, name) ? was[name] : undefined
    yield* within(`query.${name}`, texts.length === 1 ? texts[0] : texts, given)
  }
}

const hasStatus = (status: number, wanted: string): boolean =>
  wanted.endsWith('xx') ? wanted[0] === String(status)[0] : wanted === String(status)

/** In what a value differs from the part of it that is wanted. Lists must be as long as wanted. */
function* within(at: string, wanted: unknown, was: unknown): Iterable<Difference> {
  if (isObject(wanted) && isObject(was)) {
    for (const name of Object.keys(wanted)) {
      const part = Object.hasOwn(was, name) ? was[name] : undefined
      yield* within(`${at}.${name}`, wanted[name], part)
    }
  } else if (Array.isArray(wanted) && Array.isArray(was) && wanted.length === was.length) {
    for (const [index, each] of wanted.entries()) yield* within(`${at}.${index}`, each, was[index])
  } else if (!isDeepStrictEqual(wanted, was)) {
    yield was === undefined ? { at, wanted } : { at, wanted, was: short(was) }
  }
}
