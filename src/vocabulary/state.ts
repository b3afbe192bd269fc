import type { Static, TObject } from '@sinclair/typebox'
import type { Persona } from '../sandbox/fixture.ts'

/** A world in which a state is arranged. What is changed counts at once, and is kept all together. */
export interface World<Records extends Readonly<Record<string, object>>> {
  /** Milliseconds since 1970 by the clock of the sandbox. */
  readonly now: number
  readonly personas: readonly Persona[]
  get<Name extends keyof Records & string>(
    collection: Name,
    key: string | number,
  ): Records[Name] | undefined
  /** Every record of a collection, oldest first. */
  all<Name extends keyof Records & string>(collection: Name): Iterable<Records[Name]>
  store<Name extends keyof Records & string>(collection: Name, record: Records[Name]): void
  /** Lets a record be gone altogether; it may be gone already. */
  remove(collection: keyof Records & string, key: string | number): void
  /** Lets every record of a collection be gone, however many there are. */
  empty(collection: keyof Records & string): void
  /** Whether a record has that id, whichever its key is. */
  hasId(collection: keyof Records & string, id: number): boolean
  /** The id that the next new record of a collection gets. */
  nextId(collection: keyof Records & string): number
  /** The UUID that belongs to an id. */
  uuid(id: number): string
}

/** What is known of a state once it holds, for clients to fill into their requests. */
export type StateValues = Readonly<Record<string, string | number>>

/** Something that holds in a world before a request is made, as Pact names it: a provider state. */
export interface State<
  Records extends Readonly<Record<string, object>>,
  Params extends TObject = TObject,
> {
  /** With `{name}` for each parameter that may stand in it: `customer {uuid} exists`. */
  readonly says: string
  /** What holds afterwards, in English and in Turkish. */
  readonly en: string
  readonly tr: string
  /** Each has a default or is optional. */
  readonly params: Params
  /** Lets it hold. To let it hold twice changes nothing more. */
  readonly arrange: (world: World<Records>, params: Static<Params>) => StateValues
}

// biome-ignore lint/suspicious/noExplicitAny: a list holds states of every service and parameters
export type AnyState = State<any, any>

/** Gives the states of one service their types: `const state = defineState<Records>()`. */
export const defineState =
  <Records extends Readonly<Record<string, object>>>() =>
  <const Params extends TObject>(state: State<Records, Params>): State<Records, Params> =>
    state
