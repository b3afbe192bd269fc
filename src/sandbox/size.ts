/** Finds a character that makes V8 store every one of a text in two bytes. */
const wide = /[\u0100-\uffff]/

/** So short texts are not looked at: that costs more than it is worth. */
const short = 64

/** How many bytes V8 takes for the characters of a text: one each while all are in Latin-1, else two. */
export const bytesOf = (text: string): number =>
  text.length < short || wide.test(text) ? 2 * text.length : text.length

/** What a text, an object and a list take beside their contents, and what it takes to point at one. */
const head = 24
const pointer = 8
/** What an object with fields takes more, where it has a shape of its own, and what each field does. */
const shape = 208
const field = 48
/** What a record takes beside its fields, with all that points at it: it has the shape of its kind. */
const record = 300

/**
 * What a value of JSON takes in memory, about, in bytes; rather too much than too little: what it
 * shares with others is counted too.
 */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return head + bytesOf(value)
  if (typeof value !== 'object' || value === null) return pointer
  let size = head + 32
  if (Array.isArray(value)) {
    for (const item of value) size += pointer + sizeOf(item)
    return size
  }
  const entries = Object.entries(value)
  if (entries.length > 0) size += shape
  for (const [name, inner] of entries) size += field + 2 * name.length + sizeOf(inner)
  return size
}

type Row = Readonly<Record<string, unknown>>

/** The two records that were weighed last: a write weighs what it finds and what it makes three times. */
const weighed = { rows: [undefined, undefined] as (Row | undefined)[], sizes: [0, 0], next: 0 }

/** The same of a record, which nobody changes any more; `null` for one that is gone. */
export function sizeOfRow(row: Row | null | undefined): number {
  if (row == null) return row === null ? record : 0
  const { rows, sizes, next } = weighed
  if (rows[0] === row) return sizes[0] as number
  if (rows[1] === row) return sizes[1] as number
  const size = sizeOfFields(row)
  rows[next] = row
  sizes[next] = size
  weighed.next = 1 - next
  return size
}

function sizeOfFields(row: Row): number {
  let size = record
  // So, it takes a ninth of what Object.keys and a call would.
  for (const name in row) {
    const value = row[name]
    size += pointer
    if (typeof value === 'string') size += head + bytesOf(value)
    else if (typeof value === 'object' && value !== null) size += sizeOf(value)
    else size += pointer
  }
  return size
}

/** The same of records and their keys. */
export function sizeOfRows(rows: Iterable<readonly [unknown, Row | null]>): number {
  let size = 0
  for (const [, row] of rows) size += sizeOfRow(row)
  return size
}
