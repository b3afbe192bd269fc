import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import fastJsonStringify from 'fast-json-stringify'
import type { FastifyServerOptions } from 'fastify'

type CompilersFactory = NonNullable<
  NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']
>

/** What compiles schemas for Fastify: each one when it is first used, so that starting costs nothing. */
export const compilersFactory = {
  buildValidator: () => validatorCompiler,
  buildSerializer: () => serializerCompiler,
  // Fastify's type for the factory knows only its own two compilers, Ajv and JTD.
} as unknown as CompilersFactory

/** TypeBox's own checker: no value is cast, no field deleted. */
function validatorCompiler({ schema, httpPart }: { schema: unknown; httpPart?: string }) {
  let check: ReturnType<typeof TypeCompiler.Compile> | undefined
  return (value: unknown) => {
    check ??= TypeCompiler.Compile(schema as TSchema)
    if (check.Check(value)) return { value }
    const { path = '', message = 'Not what its schema wants' } = check.Errors(value).First() ?? {}
    return { error: new Error(`${httpPart ?? 'value'}${path}: ${message}.`) }
  }
}

function serializerCompiler({ schema }: { schema: unknown }) {
  let stringify: ((value: unknown) => string) | undefined
  return (value: unknown) => {
    stringify ??= fastJsonStringify(schema as object) as (value: unknown) => string
    return stringify(value)
  }
}
