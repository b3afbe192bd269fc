import type { Fixture, Persona } from '../sandbox/fixture.ts'
import type { Answer, Check } from './answer.ts'
import type { CommonBehaviours } from './common-behaviours.ts'
import type { Emission } from './emission.ts'

/** What the types of one service are: its records by collection, and its behaviours. */
export interface ServiceTypes {
  readonly records: Readonly<Record<string, object>>
  readonly does: { readonly common: CommonBehaviours }
}

/** Records in their order, of which nobody need take more than he wants: an array is one too. */
export interface Listed<Item> extends Iterable<Item> {
  readonly length: number
  slice(start: number, end: number): readonly Item[]
}

/** One request on its way: who asks, when, in which world. */
export interface Call<Types extends ServiceTypes = ServiceTypes> {
  /** The behaviours. Calling one records its rule. */
  readonly does: Types['does']
  /** Milliseconds since 1970 by the clock of the sandbox. */
  readonly now: number
  readonly fixture: Fixture
  /** Whose token was sent; `undefined` if nobody's, and where anybody is answered. Checks are made all the same. */
  readonly caller: Persona | undefined
  /**
   * Notes a check that failed. `answer` is made only if this failure is the one that is answered:
   * which one that is among several is a behaviour too.
   */
  fails(check: Check, answer: () => Answer): void
  /** The record of that key, or `undefined`. */
  get<Name extends keyof Types['records'] & string>(
    collection: Name,
    key: string | number,
  ): Types['records'][Name] | undefined
  /**
   * The records that have a value in a field, oldest first: `const [user] = call.find('users', 'email', email)`.
   * An index finds them, however many there are. To make it others are answered meanwhile, as for `where`.
   */
  find<
    Name extends keyof Types['records'] & string,
    Field extends keyof Types['records'][Name] & string,
  >(
    collection: Name,
    field: Field,
    value: Extract<Types['records'][Name][Field], string | number>,
  ): Iterable<Types['records'][Name]>
  /**
   * The records of a collection that fit, oldest first. However many there are, others are answered
   * while they are looked at: then the handler is called once more, so it must change nothing of its
   * own before. `question` is another for every `fits` that may decide otherwise.
   */
  where<Name extends keyof Types['records'] & string>(
    collection: Name,
    question: string,
    fits: (record: Types['records'][Name]) => boolean,
  ): Listed<Types['records'][Name]>
  /** Keeps a record once the handler has returned, together with all else it stores. */
  store<Name extends keyof Types['records'] & string>(
    collection: Name,
    record: Types['records'][Name],
  ): void
  /**
   * Calls somebody once what is stored is kept and the answer is on its way, if the operator allows
   * calls to there; the journal tells what became of it.
   */
  emits(emission: Emission): void
  /** The id that the next new record of a collection gets. */
  nextId(collection: keyof Types['records'] & string): number
  /** A UUID that belongs to an id: the same in every sandbox, so that runs can be repeated. */
  uuid(id: number): string
}

/** A call whose caller is known: what a handler is given, since authentication has passed. */
export interface KnownCall<Types extends ServiceTypes = ServiceTypes> extends Call<Types> {
  readonly caller: Persona
}

export const isKnown = <Types extends ServiceTypes>(call: Call<Types>): call is KnownCall<Types> =>
  call.caller !== undefined
