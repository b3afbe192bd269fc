import type { Answer, Check } from './answer.ts'

/** Why one field of a body is refused, as the sentence that the client reads. */
export type Line = string

/** A value that does not have the JSON type its field is documented with. */
export interface WrongType {
  readonly field: string
  readonly expected: string
  readonly value: unknown
}

/** The behaviours without which a request could not even be refused. Every service has them. */
export interface CommonBehaviours {
  checkOrder(checks: readonly Check[]): Check
  unknownRoute(path: string): Answer
  methodNotAllowed(method: string, path: string, allowed: readonly string[]): Answer
  bodyTooLarge(limit: number): Answer
  /** Whether a body of that type is read. */
  takesJsonOnly(contentType: string | undefined): boolean
  unsupportedMediaType(contentType: string | undefined): Answer
  malformedBody(reason: string): Answer
  bodyIsAnObject(body: unknown): Line | undefined
  noBodyIsNoFields(body: unknown): unknown
  trimsStrings(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
  emptyStringIsNull(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
  ignoresUnknownFields(unknown: readonly string[]): readonly string[]
  /** What is said to parameters that no page knows; `undefined` where they are ignored. */
  ignoresUnknownQuery(unknown: readonly string[]): Answer | undefined
  wrongTypeRefused(wrong: WrongType): { readonly line: Line } | { readonly value: unknown }
  /** What is said to a number that a double would change, where a service knows numbers. */
  inexactNumberRefused?(field: string): Line | undefined
  /** What is answered with a status that nobody documents. */
  otherStatus(status: number): Answer
  validationFailed(errors: Readonly<Record<string, readonly Line[]>>): Answer
  /** What all refusals have in common, where a service has a rule about it. */
  errorBody?(refusal: Answer): Answer
}
