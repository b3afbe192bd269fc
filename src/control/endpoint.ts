import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'

/** What the control plane works with. */
export interface Controlled {
  readonly sandboxes: Sandboxes
  readonly services: readonly Service[]
  readonly version: string
}

/** Fastify with TypeBox's types. */
export type ControlApp = Parameters<FastifyPluginAsyncTypebox>[0]

/** Adds one endpoint below `/_dublor`. */
export type ControlEndpoint = (app: ControlApp, controlled: Controlled) => void
