import type { TObject } from '@sinclair/typebox'
import { shown } from '../fixture/shown.ts'
import { WrongFault } from '../http/fault-effect.ts'
import { mustBe, mustFit, wanted } from './check.ts'
import { checkValues } from './check-values.ts'
import { faults } from './index.ts'
import { FaultRule, FaultRules, Match } from './rule.ts'
import { type Known, whyNever, whyNoEndpoint } from './why-never.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The rules that somebody sends, with what is left of each.
 * @throws {WrongFault} for what cannot be a rule; the message says which one, and what could be.
 */
export function readRules(sent: unknown, known: Known): readonly FaultRule[] {
  if (!Array.isArray(sent) || sent.length > (FaultRules.maxItems ?? 0)) {
    throw new WrongFault(`This is no list of rules. ${wanted(FaultRules)}`)
  }
  return sent.map((rule, place) => {
    try {
      return readRule(rule, known)
    } catch (error) {
      if (error instanceof WrongFault) error.message = `Rule ${place + 1}: ${error.message}`
      throw error
    }
  })
}

/**
 * One such rule.
 * @throws {WrongFault} that says what could be instead.
 */
export function readRule(sent: unknown, known: Known): FaultRule {
  const { match, fault, ...counts } = fieldsOf('A rule', FaultRule, sent)
  for (const [name, value] of Object.entries(counts)) checkField(name, FaultRule, value)
  if (match !== undefined) checkMatch(fieldsOf('match', Match, match), known)
  const values = anyFields('fault', FaultRule.properties.fault, fault)
  checkValues(values)
  checkMethod((sent as FaultRule).match?.method, values)
  const rule = sent as FaultRule
  const { times, left = times } = rule
  return times === undefined || left === undefined ? rule : { ...rule, left: Math.min(left, times) }
}

function checkMatch(match: Fields, known: Known): void {
  for (const [name, value] of Object.entries(match)) checkField(name, Match, value)
  const why = whyNever(match as Match, known) ?? whyNoEndpoint(match as Match, known)
  if (why !== undefined) throw new WrongFault(why)
}

/** @throws {WrongFault} for a fault that acts on no request of a method. */
function checkMethod(method: string | undefined, values: Fields): void {
  const idle = faults.find(
    ({ name, methods = [] }) =>
      Object.hasOwn(values, name) &&
      method !== undefined &&
      methods.length > 0 &&
      !methods.includes(method.toUpperCase()),
  )
  if (idle?.methods === undefined) return
  throw new WrongFault(
    `${idle.name} acts only on ${idle.methods.join(' and ')}, not on ${method?.toUpperCase()}.`,
  )
}

/** The fields of what must be an object with no other fields than a schema has. */
function fieldsOf(what: string, schema: TObject, value: unknown): Fields {
  const fields = anyFields(what, schema, value)
  const names = Object.keys(schema.properties)
  for (const name of Object.keys(fields)) mustBe('field', name, names)
  return fields
}

/** The fields of what must be an object, and not an empty one if its schema says so. */
function anyFields(what: string, schema: TObject, value: unknown): Fields {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject || Object.keys(value).length < (schema.minProperties ?? 0)) {
    throw new WrongFault(`${what} cannot be ${shown(value)}. ${wanted(schema)}`)
  }
  return value as Fields
}

const checkField = (name: string, { properties }: TObject, value: unknown): void => {
  const schema = properties[name]
  if (schema !== undefined) mustFit(name, schema, value)
}
