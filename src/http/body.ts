import type { AnyEndpoint, Line } from '../service.ts'
import type { Prepared } from './prepared.ts'
import type { RequestCall } from './request-call.ts'
import { unknownIn } from './unknown.ts'

type Fields = Readonly<Record<string, unknown>>
interface Property {
  readonly type?: string
  readonly anyOf?: readonly { readonly type: string }[]
}

/** A body made fit to be looked at: what came, what is left of it, and by which rules. */
export interface FitBody {
  readonly came: Fields
  readonly fields: Fields
  /** The rules that made the one of the other. */
  readonly rules: readonly string[]
}

/** The fields that an endpoint knows, of a body made fit as the service does it. */
export function makeFit(call: RequestCall, prepared: Prepared, body: unknown): FitBody {
  const { common } = call.does
  const given = common.noBodyIsNoFields(body)
  const refused = common.bodyIsAnObject(given)
  if (refused !== undefined) {
    call.fails('validation', () => common.validationFailed({ body: [refused] }))
    return { came: {}, fields: {}, rules: [] }
  }
  const before = call.takeRules()
  const came = given as Fields
  const unknown = unknownIn(came, prepared.fields)
  const known =
    unknown.length === 0 ? came : without(came, new Set(common.ignoresUnknownFields(unknown)))
  const fields = common.emptyStringIsNull(common.trimsStrings(known))
  const rules = call.takeRules()
  call.name(before)
  return { came, fields, rules }
}

/** `names` is a set, because a body of a megabyte may have a hundred thousand fields. */
const without = (fields: Fields, names: ReadonlySet<string>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)))

/**
 * Looks at every field of a body, so that the client reads of all that is wrong at once.
 * `wellTyped` tells that the schema found nothing; `inexact` names the fields of which a number was
 * changed by being read. Returns the body to work with.
 */
export function checkFields(
  call: RequestCall,
  endpoint: AnyEndpoint,
  { came, fields: body, rules }: FitBody,
  wellTyped: boolean,
  inexact: ReadonlySet<string> | undefined,
): Fields {
  let accepted = body
  const errors: Record<string, readonly Line[]> = {}
  const { properties } = endpoint.schema.body
  for (const [name, refuse] of Object.entries(endpoint.required ?? {})) {
    if (body[name] != null) continue
    const line = refuse(call, body)
    if (line !== undefined) errors[name] = [line]
  }
  for (const name of Object.keys(body)) {
    const value = body[name]
    if (value === null || value === undefined) continue
    const property = properties[name] as Property
    const fits = wellTyped || hasType(property, value)
    const lines = fits || isNumeric(property, value) ? refusals(call, endpoint, name, body) : []
    if (lines.length > 0) errors[name] = lines
    else if (!fits) {
      const wrong = { field: name, expected: typeOf(property), value }
      const verdict = call.does.common.wrongTypeRefused(wrong)
      if ('line' in verdict) errors[name] = [verdict.line]
      else accepted = { ...accepted, [name]: verdict.value }
    } else if (inexact?.has(name)) {
      const line = call.does.common.inexactNumberRefused?.(name)
      if (line !== undefined) errors[name] = [line]
    }
  }
  const refused = Object.keys(errors)
  // Making the body fit shaped a refusal only where it made another value of what is refused.
  if (refused.length === 0 || refused.some((name) => came[name] !== body[name])) call.name(rules)
  else call.setAside(rules)
  if (refused.length > 0) {
    call.fails('validation', () => {
      const usual = call.does.common.validationFailed(errors)
      return endpoint.invalid?.(call, usual) ?? usual
    })
  }
  return accepted
}

function refusals(call: RequestCall, endpoint: AnyEndpoint, name: string, body: Fields): Line[] {
  const lines: Line[] = []
  for (const refuse of endpoint.refusals?.[name] ?? []) {
    const line = refuse(call, body[name], body, call.subject)
    if (line !== undefined) lines.push(line)
  }
  return lines
}

const typeOf = ({ type, anyOf }: Property): string => type ?? anyOf?.[0]?.type ?? 'string'

/** Whether a number came where one is wanted, if only of another kind: refused by what it is. */
const isNumeric = (property: Property, value: unknown): boolean =>
  typeof value === 'number' && ['integer', 'number'].includes(typeOf(property))

function hasType(property: Property, value: unknown): boolean {
  switch (typeOf(property)) {
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return Number.isFinite(value)
    case 'object':
      return typeof value === 'object' && !Array.isArray(value)
    default:
      return typeof value === typeOf(property)
  }
}
