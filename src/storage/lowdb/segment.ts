import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import { CannotStore } from '../cannot-store.ts'
import type { Operation } from './operation.ts'
import { PrivateFile } from './private-file.ts'
import { readOperations } from './read-operation.ts'

/** The version of the form of a file. */
export const formatVersion = 1

interface Content {
  readonly dublor: 'log'
  readonly version: number
  /** Tells a file from its copy under another name; files from before that have none. */
  readonly number?: number
  readonly operations: Operation[]
}

const empty = (number: number): Content => {
  return { dublor: 'log', version: formatVersion, number, operations: [] }
}

/** One small lowdb file of the log. */
export class Segment {
  readonly number: number
  readonly file: string
  /** How long the file is, in characters. */
  length = 0
  readonly #db: Low<Content>

  constructor(folder: string, number: number) {
    this.number = number
    this.file = join(folder, nameOf(number))
    const adapter = new PrivateFile<Content>(this.file, {
      parse: (text) => {
        this.length = text.length
        return parse(this.file, text)
      },
      stringify: (content) => {
        const text = JSON.stringify(content)
        this.length = text.length
        return text
      },
    })
    this.#db = new Low(adapter, empty(number))
  }

  /**
   * Reads the file.
   * @throws {Unreadable} if it cannot be read, or was written by a newer version.
   */
  async read(): Promise<readonly Operation[]> {
    try {
      await this.#db.read()
    } catch (error) {
      if (error instanceof Unreadable) throw error
      throw new Unreadable(this.file, (error as Error).message)
    }
    return this.#db.data.operations
  }

  /** Keeps the operations in the file only: nothing will be added to it any more. */
  release(): void {
    this.#db.data = empty(this.number)
  }

  /**
   * Adds operations to the file. They are in it once this resolves, and not if it rejects.
   * @throws {PerhapsStored} if they may be; they are not once anything has been added again.
   */
  async add(operations: readonly Operation[]): Promise<void> {
    const { length } = this.#db.data.operations
    this.#db.data.operations.push(...operations)
    try {
      await this.#db.write()
    } catch (error) {
      this.#db.data.operations.length = length
      throw error
    }
  }
}

const nameOf = (number: number): string => `${String(number).padStart(12, '0')}.json`

/** The number of a segment's file, or `undefined` for any other file. */
export const numberOf = (file: string): number | undefined =>
  /^\d{12}\.json$/.test(file) ? Number(file.slice(0, 12)) : undefined

function parse(file: string, text: string): Content {
  let content: Partial<Content> | null
  try {
    content = JSON.parse(text)
  } catch (error) {
    throw new Unreadable(file, `it is not JSON: ${(error as Error).message}`)
  }
  if (content?.dublor !== 'log' || !Array.isArray(content.operations)) {
    throw new Unreadable(file, 'it is not a file of Dublör')
  }
  if (content.version !== formatVersion) {
    throw new Unreadable(
      file,
      `it has version ${content.version}, and this Dublör reads version ${formatVersion}: take a newer Dublör`,
    )
  }
  const { number, operations } = content
  if (number !== undefined && nameOf(number) !== basename(file)) {
    throw new Unreadable(file, `it is ${nameOf(number)} under another name`)
  }
  try {
    return { ...(content as Content), operations: readOperations(operations) }
  } catch (error) {
    throw new Unreadable(file, (error as Error).message)
  }
}

/** A file that cannot be read. */
export class Unreadable extends CannotStore {
  readonly why: string

  constructor(file: string, why: string) {
    super(
      `${basename(file)} cannot be read: ${why}. \`dublor doctor --data DIR\` looks at the folder and can set the file aside. Nothing was changed.`,
    )
    this.why = why
  }
}
