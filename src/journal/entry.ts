import type { Row } from '../sandbox/fixture.ts'
import type { Check } from '../service.ts'
import type { Trail } from '../trail/trail.ts'

/** What a write made of one record. */
export interface Written {
  readonly collection: string
  /** The record as it was; `undefined` if there was none. */
  readonly before: Row | undefined
  readonly after: Row | null
}

/** Why a request was refused, as far as it is known before a sentence is made of it. */
export interface Refused {
  readonly check: Check
  /** The permissions of which the endpoint wants one; where the owner refuses, those held for own records. */
  readonly permissions: readonly string[]
  /** The user to whom the record belongs. */
  readonly owner: number | undefined
  /** The caller's user. */
  readonly user: number | undefined
  /** When the caller's token expires, in milliseconds since 1970; `null` for never. */
  readonly expires: number | null | undefined
  /** The record that the path names, where it was treated as if there were none. */
  readonly found: Row | undefined
}

/** What was answered where it is no text. */
export interface Bytes {
  readonly length: number
  readonly type: string
}

/** A call that was made, or was to be made, because of a request. */
export interface Emitted {
  readonly method: string
  readonly url: string
  readonly body: string | undefined
  /** What has become of it by now. */
  outcome:
    | { readonly is: 'waiting' }
    | { readonly is: 'answered'; readonly status: number }
    | { readonly is: 'failed' | 'not sent'; readonly why: string }
}

/** How long the texts were of which only the beginning is kept, in characters. */
export interface Cut {
  readonly asked: number | undefined
  readonly answered: number | undefined
}

/** One request and its answer. Tokens are not in it. */
export interface Entry {
  /** Counts up from 1 in each sandbox; set by the journal. */
  id: number
  /** Milliseconds since 1970, real time. */
  readonly at: number
  /** Milliseconds since 1970 by the clock of the sandbox. */
  readonly clock: number
  readonly service: string
  readonly method: string
  /** With its query, without the path prefix that names a sandbox. */
  readonly url: string
  /** The path of the endpoint with its parameters unfilled; `undefined` where there is none. */
  readonly endpoint: string | undefined
  /** The persona's name; `undefined` if no known token was sent. */
  readonly persona: string | undefined
  /** Whether any token was sent. */
  readonly hasToken: boolean
  readonly contentType: string | undefined
  /** The body as it came, where it was read as JSON. */
  readonly asked: string | undefined
  /** Why the body could not be read, if it could not. */
  readonly unreadable: string | undefined
  readonly status: number
  readonly answered: string | undefined
  /** What was answered instead where it is no text. */
  readonly bytes?: Bytes | undefined
  /** The rules that shaped the answer. */
  readonly trail: Trail
  readonly milliseconds: number
  readonly written: readonly Written[] | undefined
  readonly refused: Refused | undefined
  /** The calls that it led to. */
  readonly emitted?: readonly Emitted[] | undefined
  /** The faults that acted, by name. */
  readonly faults: readonly string[] | undefined
  /** Whether a fault asked for the status. */
  readonly wanted: boolean
  /** Completed by the journal. */
  readonly cut?: Cut | undefined
}
