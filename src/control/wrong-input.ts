import type { TSchema } from '@sinclair/typebox'
import { type ValueError, ValueErrorType } from '@sinclair/typebox/compiler'
import { expected } from '../fixture/expected.ts'
import { shown } from '../fixture/shown.ts'
import { Problem } from './problem.ts'

/** How much of a field's name is said back: whoever asks may send any. */
const longest = 120

/**
 * The problem with a part of a request: names the field, what it wants, and an example of it.
 * `part` is what the field belongs to, such as `body`.
 */
export function wrongInput(part: string, error: ValueError): Problem {
  const field = [part, ...error.path.split('/').slice(1).map(unescaped)].join('.')
  const name = field.length > longest ? `${field.slice(0, longest)}…` : field
  const { description, examples } = error.schema
  const parts = [`${name} ${reasonOf(error)}.`, description, exampleOf(examples)]
  const detail = parts.filter((part) => part !== undefined).join(' ')
  return new Problem(400, 'Not what this call takes', detail)
}

/** A name as it was before it became part of a JSON pointer. */
const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~')

function reasonOf(error: ValueError): string {
  switch (error.type) {
    case ValueErrorType.ObjectRequiredProperty:
      return 'is missing'
    case ValueErrorType.ObjectAdditionalProperties:
      return `is not known: ${takes(error.schema)}`
    case ValueErrorType.StringPattern:
      return `is ${shown(error.value)}, which is of another form`
    default:
      return `is ${shown(error.value)}, but expected is ${expected(error)}`
  }
}

function takes({ properties }: TSchema): string {
  const fields = Object.keys(properties ?? {})
  return fields.length === 0 ? 'nothing is taken here' : `there are ${fields.join(', ')}`
}

const exampleOf = (examples: unknown): string | undefined =>
  Array.isArray(examples) ? `For example: ${JSON.stringify(examples[0])}` : undefined
