import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { Stranger } from '../http/stranger.ts'
import type { Journals } from '../journal/journals.ts'
import type { Scraped } from '../metrics/scrape.ts'
import type { Fixture } from '../sandbox/fixture.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import type { Running } from './running.ts'

/** What the control plane works with. */
export interface Controlled {
  readonly journals: Journals
  readonly sandboxes: Sandboxes
  readonly services: readonly Service[]
  readonly version: string
  /** Why a request is not the admin's; `undefined` if it is. */
  readonly stranger: (request: FastifyRequest) => Stranger | undefined
  readonly running: Running
  /** The metrics of the server as they are now. */
  readonly scrape: () => Promise<Scraped>
  /**
   * The fixture of a name, made once.
   * @throws {BrokenFixture} if there is none of that name.
   */
  readonly fixtureNamed: (name: string) => Fixture
}

/** Fastify with TypeBox's types. */
export type ControlApp = Parameters<FastifyPluginAsyncTypebox>[0]

/** Adds one endpoint below `/_dublor`. */
export type ControlEndpoint = (app: ControlApp, controlled: Controlled) => void
