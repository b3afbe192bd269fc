import type { Static, TSchema, TUint8Array } from '@sinclair/typebox'
import type { Answer, BytesAnswer } from './answer.ts'
import type { Call, KnownCall, ServiceTypes } from './call.ts'
import type { Line } from './common-behaviours.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The shapes of one endpoint. Answers are given by status. */
export interface EndpointSchema {
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly response: Readonly<Record<number, TSchema>>
}

type Part<Schema, Otherwise> = Schema extends TSchema ? Static<Schema> : Otherwise

/** What came with a request, checked against the endpoint's schema. */
export interface Asked<Schema extends EndpointSchema, Subject> {
  readonly params: Part<Schema['params'], Record<string, string>>
  readonly query: Part<Schema['query'], Record<string, string>>
  readonly body: Part<Schema['body'], undefined>
  /** The record that the path names, found while checking. */
  readonly subject: Subject
}

/** One of the answers that the schema declares, and nothing else: a wrong shape does not compile. */
export type AnswerOf<Responses> = {
  [Status in keyof Responses & number]: Responses[Status] extends TUint8Array
    ? BytesAnswer<Status>
    : Responses[Status] extends TSchema
      ? Answer<Status, Static<Responses[Status]>>
      : never
}[keyof Responses & number]

/** Asks a behaviour about the value of one field; a line refuses it. */
export type Refusal<Types extends ServiceTypes, Subject> = (
  call: Call<Types>,
  // biome-ignore lint/suspicious/noExplicitAny: the field's type has been checked by the schema
  value: any,
  body: Readonly<Record<string, unknown>>,
  /** What the endpoint's path names, if it was found. */
  subject: Subject | undefined,
) => Line | undefined

/** Asks a behaviour about a field that is missing or `null`; the other fields may matter. */
export type Requirement<Types extends ServiceTypes> = (
  call: Call<Types>,
  body: Readonly<Record<string, unknown>>,
) => Line | undefined

/** The rules that an endpoint answers by when it does what it is asked, each by its id. */
export interface Promises {
  /** That the answer has the status and the shape of the schema. */
  readonly answer: string
  /** That each row of a list has its shape, where another rule says so. */
  readonly rows?: string
  /** That what is written is there afterwards. */
  readonly kept?: string
}

/** What an endpoint wants of its callers: a permission, or several of which one suffices. */
export type Permission = string | readonly string[]

/** The permissions of which an endpoint wants one. */
export const permissionsIn = (permission: Permission | undefined): readonly string[] =>
  typeof permission === 'string' ? [permission] : (permission ?? [])

/** One method and path of a service. */
export interface Endpoint<
  Types extends ServiceTypes = ServiceTypes,
  Schema extends EndpointSchema = EndpointSchema,
  Subject = unknown,
  Public extends boolean = boolean,
> {
  readonly method: Method
  /** Below the base of the service, with `:name` for a parameter. */
  readonly path: string
  readonly summary: string
  /** What it wants of its callers, without the `.own` of its weaker strength. */
  readonly permission?: [Public] extends [true] ? never : Permission
  /** Whether anybody is answered, with or without a token: there is no caller then. */
  readonly public?: Public
  /** What clients are promised, and so what a mutant may break. */
  readonly promises?: Promises
  readonly schema: Schema
  /** What each field is refused for beyond its type, `null` and unsent fields passed over. */
  readonly refusals?: Readonly<Record<string, readonly Refusal<Types, NoInfer<Subject>>[]>>
  /** What is said when a field is missing or `null`; nothing lets it pass. */
  readonly required?: Readonly<Record<string, Requirement<Types>>>
  /** What refused fields are answered here, where a section of the service has words of its own. */
  readonly invalid?: (call: Call<Types>, usual: Answer) => Answer
  /** The collection in which the fields of its body are written, where it is not that of its subject. */
  readonly writes?: keyof Types['records'] & string
  /** The record that the path names. */
  readonly subject?: Subjects<Types, Subject>
  readonly handle: (
    call: [Public] extends [true] ? Call<Types> : KnownCall<Types>,
    asked: Asked<Schema, Subject>,
  ) => AnswerOf<Schema['response']>
}

/** How the record is found that a path names, and who owns it. */
export interface Subjects<Types extends ServiceTypes, Subject> {
  find(call: Call<Types>, params: Readonly<Record<string, string>>): Subject | undefined
  missing(call: Call<Types>, params: Readonly<Record<string, string>>): Answer
  /** Which record of which collection the path names, whether or not it is to be found. */
  names(
    params: Readonly<Record<string, string>>,
  ): readonly [collection: keyof Types['records'] & string, key: string | number]
  /** The id of the owning user, where records have one; of one that is reached through another, too. */
  owner?(subject: Subject, call: Call<Types>): number | undefined
}

// biome-ignore lint/suspicious/noExplicitAny: a list holds endpoints of every shape
export type AnyEndpoint<Types extends ServiceTypes = any> = Endpoint<Types, any, any>

/** Gives the endpoints of one service their types: `const endpoint = defineEndpoint<CyberCert>()`. */
export const defineEndpoint =
  <Types extends ServiceTypes>() =>
  <const Schema extends EndpointSchema, Subject = undefined, const Public extends boolean = false>(
    endpoint: Endpoint<Types, Schema, Subject, Public>,
  ): Endpoint<Types, Schema, Subject, Public> =>
    endpoint
