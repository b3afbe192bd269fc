import fc from 'fast-check'
import type { Schema } from './document.ts'
import { hints } from './hints.ts'

type Any = fc.Arbitrary<unknown>

const deep = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Values that nobody expects. */
export const odd: Any = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    0.1 + 0.2,
    1.005,
    2 ** 31,
    2 ** 53,
    -(2 ** 53),
    1e21,
    1e300,
    1.7976931348623157e308,
    -1e300,
    5e-324,
  ),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'x\udc00y',
    'ıİşŞ',
    '😀',
    '\u202e',
    '%',
    '%00',
    '../..',
    '__proto__',
    'constructor',
    '[]',
    '1e5',
    '-5',
    'NaN',
    'x'.repeat(3_000),
    'I'.repeat(3_000),
  ),
  fc.constantFrom<unknown>([], {}, [null], { message: 1 }, [[[]]], deep(20), deep(600)),
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.string({ maxLength: 20 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Values that a schema wants, nearly always. `name` is what the value is called. */
export function nearly(schema: Schema, name = ''): Any {
  const usual = hints[name] ?? fits(schema)
  return name in hints && !oddities.has(name)
    ? usual
    : fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd })
}

/** Those of the hints that may be odd too: the others would keep whoever plays waiting. */
const oddities = new Set(
  Object.keys(hints).filter((name) => !['latency', 'fixture'].includes(name)),
)

interface Known {
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: unknown
  readonly patternProperties?: Readonly<Record<string, Schema>>
}

function fits(schema: Schema): Any {
  const { type, anyOf, examples, properties, items, additionalProperties, patternProperties } =
    schema as Known
  if ('const' in schema) return fc.constant(schema['const'])
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((each) => nearly(each)))
  if (properties !== undefined) return objectOf(properties)
  const values = patternProperties ?? { '': additionalProperties }
  const [value] = Object.values(values)
  if (typeof value === 'object' && value !== null) {
    return fc.dictionary(fc.string({ maxLength: 10 }), nearly(value as Schema), { maxKeys: 3 })
  }
  switch ([type].flat()[0]) {
    case 'string':
      return examples === undefined ? words : fc.oneof(fc.constantFrom(...examples), words)
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer())
    case 'number':
      return fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.integer())
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(nearly(items ?? {}), { maxLength: 3 })
    case 'null':
      return fc.constant(null)
    default:
      return examples === undefined ? odd : fc.oneof(fc.constantFrom(...examples), odd)
  }
}

const words = fc.constantFrom('a', 'Acme', 'İstanbul', 'x@example.com', '1', 'true', ' padded ')

function objectOf(properties: Readonly<Record<string, Schema>>): Any {
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, nearly(schema, name)]),
  )
  const some = fc.record(known, { requiredKeys: [] })
  const all = fc.record(known)
  const more = fc
    .tuple(some, fc.string({ maxLength: 6 }), odd)
    .map(([fields, name, value]) => ({ ...fields, [name]: value }))
  return fc.oneof(
    { weight: 5, arbitrary: some },
    { weight: 4, arbitrary: all },
    { weight: 1, arbitrary: more },
  )
}
