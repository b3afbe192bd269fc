import type { ShownEntry } from '../journal/shown-entry.ts'

/** What the writes of one method cleared. */
export interface ClearedBy {
  readonly method: string
  /** How many requests cleared anything. */
  readonly requests: number
  /** The fields, those cleared most often first. */
  readonly fields: readonly string[]
  /** The first of the requests. */
  readonly first: string
}

interface Tally {
  requests: number
  readonly first: string
  readonly fields: Map<string, number>
}

/**
 * The write lens over a whole suite: which of its writes emptied fields that the record held
 * though nobody sent them empty. That is what PUT does to what it is not sent, and how clients lose data.
 */
export class Cleared {
  readonly #byMethod = new Map<string, Tally>()

  add({ request: { method, url }, write }: ShownEntry): void {
    const fields = write.flatMap(({ cleared }) => cleared.map(({ field }) => field))
    if (fields.length === 0) return
    const counters = this.#byMethod.get(method) ?? {
      requests: 0,
      first: `${method} ${url}`,
      fields: new Map(),
    }
    this.#byMethod.set(method, counters)
    counters.requests += 1
    for (const field of fields) counters.fields.set(field, (counters.fields.get(field) ?? 0) + 1)
  }

  byMethod(): ClearedBy[] {
    return [...this.#byMethod].map(([method, { requests, first, fields }]) => ({
      method,
      requests,
      first,
      fields: [...fields].sort(([, a], [, b]) => b - a).map(([field]) => field),
    }))
  }
}

/** `17 PUTs in your suite cleared fields that the record held: website, industry.` */
export const clearedSentence = ({ method, requests, fields }: ClearedBy): string =>
  `${requests} ${method}${requests === 1 ? '' : 's'} in your suite cleared fields that the record held: ${fields.join(', ')}.`
