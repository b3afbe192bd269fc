import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  ContextConfigDefault,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
  RouteGenericInterface,
  RouteHandlerMethod,
  RouteShorthandOptions,
} from 'fastify'
import type { Stranger } from '../http/stranger.ts'
import type { Journals } from '../journal/journals.ts'
import type { Scraped } from '../metrics/scrape.ts'
import type { Fixture } from '../sandbox/fixture.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import type { CallSchema, ControlCall } from './call.ts'
import type { Json } from './openapi/parts.ts'
import type { Running } from './running.ts'
import { SandboxParams } from './sandbox-params.ts'

/** What the control plane works with. */
export interface Controlled {
  readonly journals: Journals
  readonly sandboxes: Sandboxes
  readonly services: readonly Service[]
  readonly version: string
  /** Why a request is not the admin's; `undefined` if it is. */
  readonly stranger: (request: FastifyRequest) => Stranger | undefined
  readonly running: Running
  /** A service in OpenAPI, made when it is first asked for. */
  readonly documentOf: (service: Service) => Promise<Json>
  /** The metrics of the server as they are now. */
  readonly scrape: () => Promise<Scraped>
  /**
   * The fixture of a name, made once.
   * @throws {BrokenFixture} if there is none of that name.
   */
  readonly fixtureNamed: (name: string) => Fixture
  /** All calls that there are. */
  readonly calls: readonly ControlCall[]
}

type Options = Omit<RouteShorthandOptions, 'schema'>

/** What one call takes and answers, what it does, and what Fastify is to know of it besides. */
interface Served extends Options {
  readonly schema: CallSchema
  readonly handler: RouteHandlerMethod
}

/** One call below `/_dublor`; `routes.ts` says where it is. */
export type ControlEndpoint = (controlled: Controlled, app: FastifyInstance) => Served

type Handler<Schema extends CallSchema> = RouteHandlerMethod<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  RouteGenericInterface,
  ContextConfigDefault,
  Schema,
  TypeBoxTypeProvider
>
/** A call by its shapes, and what it does with what was sent. */
export const endpoint =
  <Schema extends CallSchema>(
    schema: Schema | ((controlled: Controlled) => Schema),
    handle: (controlled: Controlled, app: FastifyInstance) => Handler<Schema>,
    options: Options = {},
  ): ControlEndpoint =>
  (controlled, app) => ({
    ...options,
    schema: typeof schema === 'function' ? schema(controlled) : schema,
    handler: handle(controlled, app) as unknown as RouteHandlerMethod,
  })

/** The same for a call below `/sandboxes/:name`. */
export const inSandbox = <Schema extends CallSchema>(
  schema: Schema,
  handle: (
    controlled: Controlled,
    app: FastifyInstance,
  ) => Handler<Schema & { params: typeof SandboxParams }>,
  options?: Options,
): ControlEndpoint => endpoint({ ...schema, params: SandboxParams }, handle, options)
