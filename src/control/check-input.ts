import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { wrongInput } from './wrong-input.ts'

/** What the parts of a request are called in a problem. */
const parts: Readonly<Record<string, string>> = { querystring: 'query', params: 'path' }

/**
 * Compiles the schema of one part of a request for Fastify, when it is first used. What does not
 * fit is a problem that says what to send instead.
 */
export function checkInput({ schema, httpPart = '' }: { schema: unknown; httpPart?: string }) {
  let compiled: ReturnType<typeof TypeCompiler.Compile> | undefined
  return (value: unknown) => {
    compiled ??= TypeCompiler.Compile(schema as TSchema)
    if (compiled.Check(value)) return { value }
    const first = compiled.Errors(value).First()
    if (first === undefined) throw new Error('a value is refused for no reason')
    return { error: wrongInput(parts[httpPart] ?? httpPart, first) }
  }
}
