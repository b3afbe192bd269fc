import { excessIn, MalformedBody, mostValues, parsePiece } from '../http/parse-json.ts'
import { eachInTurns } from '../turns.ts'
import { refuseInexact } from './unreadable.ts'

/** How many levels are gone through piece by piece: down to the records of a snapshot. */
const shallow = 4

/** How many pieces a body may have: more than there are records in the largest that is taken. */
const most = 1_500_000

/** How many characters a piece may have. */
const longest = 16_777_216

/**
 * The value of a JSON text however long it is, read in turns with others: piece by piece, each with
 * no more in it than what a body of a service may have.
 * @throws {MalformedBody} for what is no JSON, and for too much of it.
 * @throws {Unreadable} for a number that could not be kept exactly.
 */
export async function parseInTurns(text: string): Promise<unknown> {
  const reader = new Reader(text)
  let value: unknown
  const reading = reader.value(0)
  const pieces = {
    *[Symbol.iterator]() {
      value = yield* reading
    },
  }
  await eachInTurns(pieces, () => {})
  reader.end()
  return value
}

class Reader {
  readonly #text: string
  #at = 0
  #pieces = 0

  constructor(text: string) {
    this.#text = text
  }

  *value(level: number): Generator<undefined, unknown> {
    const begins = this.#next()
    yield
    if (level < shallow && begins === '{') return yield* this.#object(level)
    if (level < shallow && begins === '[') return yield* this.#array(level)
    return this.#piece()
  }

  /** Makes sure that nothing follows. */
  end(): void {
    if (this.#next() !== undefined) throw this.#wrong()
  }

  *#object(level: number): Generator<undefined, unknown> {
    const entries: [string, unknown][] = []
    this.#at += 1
    if (this.#takes('}')) return {}
    do {
      if (this.#next() !== '"') throw this.#wrong()
      const name = this.#piece() as string
      if (!this.#takes(':')) throw this.#wrong()
      entries.push([name, yield* this.value(level + 1)])
    } while (this.#takes(','))
    if (!this.#takes('}')) throw this.#wrong()
    return Object.fromEntries(entries)
  }

  *#array(level: number): Generator<undefined, unknown> {
    const items: unknown[] = []
    this.#at += 1
    if (this.#takes(']')) return items
    do items.push(yield* this.value(level + 1))
    while (this.#takes(','))
    if (!this.#takes(']')) throw this.#wrong()
    return items
  }

  /** A value that is read at once. */
  #piece(): unknown {
    this.#pieces += 1
    if (this.#pieces > most) throw new MalformedBody(`it has more than ${most} records`)
    const end = endOf(this.#text, this.#at)
    const piece = this.#text.slice(this.#at, end)
    if (piece === '') throw this.#wrong()
    const excess = excessIn(piece, mostValues)
    if (excess !== undefined) throw new MalformedBody(`a record in it ${excess}`)
    this.#at = end
    const value = parsePiece(piece)
    refuseInexact(piece)
    return value
  }

  #takes(letter: string): boolean {
    if (this.#next() !== letter) return false
    this.#at += 1
    return true
  }

  /** What stands next, white space passed over. */
  #next(): string | undefined {
    notSpace.lastIndex = this.#at
    this.#at = notSpace.exec(this.#text)?.index ?? this.#text.length
    return this.#text[this.#at]
  }

  #wrong(): MalformedBody {
    const found = this.#text[this.#at]
    const what = found === undefined ? 'Unexpected end' : `Unexpected ${JSON.stringify(found)}`
    return new MalformedBody(`${what} at position ${this.#at}`)
  }
}

const notSpace = /[^ \n\r\t]/g
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

/** Where the value ends that begins at a place of a text, as far as it is JSON. */
function endOf(text: string, start: number): number {
  let level = 0
  let quoted = false
  const last = Math.min(text.length, start + longest)
  for (let at = start; at < last; at += 1) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 92) at += 1
      else if (code === 34) quoted = false
      if (code === 34 && level === 0) return at + 1
    } else if (code === 34) quoted = true
    else if (code === 123 || code === 91) level += 1
    else if (code === 125 || code === 93) {
      level -= 1
      if (level <= 0) return level < 0 ? at : at + 1
    } else if (level === 0 && (code === 44 || code === 58 || isSpace(code))) return at
  }
  if (last === text.length) return last
  throw new MalformedBody(`a record in it has more than ${longest} characters`)
}
