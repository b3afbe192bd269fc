import type { FastifyServerOptions } from 'fastify'

type CompilersFactory = NonNullable<
  NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']
>

const nothing = () => undefined

/**
 * Lets Fastify compile nothing, nor load what would: the routes of a service show their schemas to
 * plugins only, because the order of checks is a decision of the double; the control plane brings
 * compilers of its own.
 */
export const compilersFactory = {
  buildValidator: () => nothing,
  buildSerializer: () => nothing,
  // Fastify's type for the factory knows only its own two compilers, Ajv and JTD.
} as unknown as CompilersFactory
