import { mkdir, readdir, rm } from 'node:fs/promises'
import { Live } from './living.ts'
import { type Operation, sizeOfOperations } from './operation.ts'
import { numberOf, Segment } from './segment.ts'

/** How many entries a file takes before the next one is begun. */
const full = 128
/** How many characters a file takes, because every write writes its file anew. */
const long = 262_144
/** How many bytes are written at once, about: while a file is made it is in memory several times. */
const much = 4_194_304
/** How many files are read at once. */
const atOnce = 64

interface Waiting {
  readonly bytes: number
  readonly operations: readonly Operation[]
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * A log of small files: what is written last about a record is what counts. All that wait share
 * one write of the newest file (unless that is much), so that a write costs the same however much has been written.
 * When more than half of the log is worthless, the oldest file is emptied: what still counts in
 * it is written again at the end.
 */
export class Log {
  readonly #folder: string
  /** Oldest first; the last one is written to. */
  readonly #segments: Segment[] = []
  readonly #living = new Live()
  #waiting: Waiting[] = []
  #writing: Promise<void> | undefined

  readonly #failed: (error: Error) => void
  readonly #confirm: () => Promise<void>

  /**
   * `failed` is told at once when all that waits could not be written. `confirm` rejects when
   * nothing may be written.
   */
  constructor(
    folder: string,
    failed: (error: Error) => void,
    confirm: () => Promise<void> = async () => {},
  ) {
    this.#folder = folder
    this.#failed = failed
    this.#confirm = confirm
  }

  /**
   * Reads the whole log.
   * @returns its operations, oldest first.
   * @throws {CannotStore} if a file cannot be read.
   */
  async open(): Promise<readonly Operation[]> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const numbers = (await readdir(this.#folder)).flatMap((file) => numberOf(file) ?? [])
    const segments = numbers.sort((a, b) => a - b).map((n) => new Segment(this.#folder, n))
    const operations: Operation[] = []
    for (let first = 0; first < segments.length; first += atOnce) {
      const some = segments.slice(first, first + atOnce)
      for (const [index, read] of (await Promise.all(some.map((each) => each.read()))).entries()) {
        this.#living.add((some[index] as Segment).number, read)
        for (const operation of read) operations.push(operation)
      }
    }
    for (const segment of segments.slice(0, -1)) segment.release()
    this.#segments.push(...segments)
    return operations
  }

  /**
   * Writes operations to the end, those of one call all or none. They are in a file once this resolves.
   * @throws {PerhapsStored} if it cannot be known whether they are.
   */
  append(operations: readonly Operation[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ operations, bytes: sizeOfOperations(operations), resolve, reject })
      this.#writing ??= this.#writeAll()
    })
  }

  /** Says that the records of a life count no longer. */
  drop(life: number): void {
    this.#living.drop(life)
  }

  /** Says that only the records of these lives count. */
  keep(lives: ReadonlySet<number>): void {
    this.#living.keep(lives)
  }

  /** Resolves when nothing waits any more. */
  async settle(): Promise<void> {
    await this.#writing
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const waiting = this.#next()
      try {
        await this.#confirm()
        await this.#write(waiting.flatMap(({ operations }) => operations))
      } catch (error) {
        this.#failed(error as Error)
        for (const { reject } of waiting) reject(error as Error)
        // Those who came meanwhile have built on what was not kept.
        for (const { reject } of this.#waiting) reject(new Error((error as Error).message))
        this.#waiting = []
        continue
      }
      for (const { resolve } of waiting) resolve()
      await this.#clean()
    }
    // Here and not a moment later: who comes in between would wait for nobody.
    this.#writing = undefined
  }

  /** Takes those who wait longest, as many as may be written at once. */
  #next(): Waiting[] {
    let bytes = 0
    const tooMany = this.#waiting.findIndex((each, at) => {
      bytes += each.bytes
      return at > 0 && bytes > much
    })
    return this.#waiting.splice(0, tooMany === -1 ? this.#waiting.length : tooMany)
  }

  async #write(operations: readonly Operation[]): Promise<void> {
    const segment = this.#newest()
    const all = [...this.#living.unsaidIn(segment.number, operations), ...operations]
    await segment.add(all)
    const last = this.#segments.at(-1)
    if (segment !== last) {
      last?.release()
      this.#segments.push(segment)
    }
    this.#living.add(segment.number, all)
  }

  #newest(): Segment {
    const newest = this.#segments.at(-1)
    if (newest !== undefined && this.#hasRoom(newest)) return newest
    return new Segment(this.#folder, (newest?.number ?? 0) + 1)
  }

  #hasRoom({ number, length }: Segment): boolean {
    return length < long && this.#living.weightOf(number) < full
  }

  /** Empties the oldest file if more than half of the log is worthless. What fails is done later. */
  async #clean(): Promise<void> {
    const [oldest, ...others] = this.#segments
    if (oldest === undefined || others.length === 0 || !this.#living.isMostlyDead()) return
    try {
      const counting = this.#living.ofOldest(oldest.number, await oldest.read())
      await this.#confirm()
      if (counting.length > 0) await this.#write(counting)
      await rm(oldest.file, { force: true })
      this.#living.remove(oldest.number)
      this.#segments.shift()
    } catch {
      // The log is whole either way: a file too many costs only its place.
    }
  }
}
