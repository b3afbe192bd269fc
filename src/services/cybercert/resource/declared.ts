import type { TSchema } from '@sinclair/typebox'
import type { Line } from '../../../service.ts'
import type { CyberCertCall, KnownCyberCertCall } from '../types.ts'
import type { Fields, Kept } from './fields.ts'

export type Fact = Readonly<Record<string, unknown>>
export type Row = Kept & Fact

/** How a kind of record is called. Turkish words are given, never made. */
export interface Words {
  /** On the wire: `report`. */
  readonly thing: string
  /** In English sentences, after "a". */
  readonly en: string
  /** In Turkish: `rapor`, and as an object `raporu`. */
  readonly tr: string
  readonly trObject: string
}

export interface Verb {
  readonly permission: string
  /** No page of it could be read: whatever it does is a guess. */
  readonly noPage?: true
}

export interface Answering extends Verb {
  /** The keys of its answer in the order of the page, as one text. */
  readonly keys: string
}

/** A key of an answer that is no field of the record. */
export interface More {
  readonly schema: TSchema
  readonly of: (call: KnownCyberCertCall, row: Row) => unknown
}

/** A kind of record that is made, shown, changed, deleted and restored as most are. */
export interface Declared {
  /** Of the collection, of the group of its rules, and the first part of its path. */
  readonly name: string
  readonly words: Words
  /** Where its pages are. */
  readonly page: string
  /** What clients write. */
  readonly fields: Fields
  /** What the service alone writes. */
  readonly hidden?: Fields
  /** One as the pages show it, for provider states. */
  readonly example: Fact
  readonly create?: Answering
  readonly show?: Answering & { readonly more?: Readonly<Record<string, More>> }
  readonly update?: Answering
  readonly delete?: Verb
  readonly restore?: Answering & {
    /** The page says that only deleted ones are restored. */
    readonly saysOnlyDeleted?: true
  }
}

/**
 * The basis of what a verb does. To the compiler it is a guess, so that each decision says what could
 * be done instead.
 */
export const said = (page: string, { noPage }: Verb): { basis: 'assumed'; source: string } =>
  ({
    basis: noPage ? 'assumed' : 'published',
    source: noPage ? `by analogy with the other pages; ${page} could not be read` : page,
  }) as never

export const keysOf = ({ keys }: Answering): readonly string[] => keys.split(' ')

export const pick = (row: Fact, keys: readonly string[]): Fact =>
  Object.fromEntries(keys.map((key) => [key, row[key]]))

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The functions of a table of decisions, in a call. */
export const its = <Table extends Readonly<Record<string, { readonly does: unknown }>>>(
  { name }: Declared,
  call: CyberCertCall,
  _table: (...args: never) => Table,
): { readonly [Name in keyof Table]: Table[Name]['does'] } =>
  (call.does as unknown as Record<string, never>)[name] as never

/** What a decision of the same group, written beside the kit, says of a value. */
export const askedBeside = (
  { name }: Declared,
  { does }: CyberCertCall,
  decision: string,
  value: unknown,
): Line | undefined => {
  const group = does as unknown as Record<
    string,
    Record<string, (value: unknown) => Line | undefined>
  >
  return group[name]?.[decision]?.(value)
}
