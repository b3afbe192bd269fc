import { chmod, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { PerhapsStored } from '../../sandbox/storage.ts'

/** How a value stands in a file. */
export interface Form<Content> {
  parse(text: string): Content
  stringify(content: Content): string
}

/** A file for lowdb that nobody else can read, and that is replaced wholly or not at all. */
export class PrivateFile<Content> implements Adapter<Content> {
  readonly #file: string
  readonly #form: Form<Content>
  readonly #move: typeof rename

  constructor(file: string, form: Form<Content>, move = rename) {
    this.#file = file
    this.#form = form
    this.#move = move
  }

  async read(): Promise<Content> {
    return this.#form.parse(await readFile(this.#file, 'utf8'))
  }

  /** @throws {PerhapsStored} if it cannot be known whether the file was replaced. */
  async write(content: Content): Promise<void> {
    const text = this.#form.stringify(content)
    const passing = join(dirname(this.#file), `.${basename(this.#file)}.tmp`)
    await writeFile(passing, text, { mode: 0o600 })
    try {
      await this.#move(passing, this.#file)
    } catch (error) {
      if (!(await this.#holds(text, error as Error))) throw error
    }
  }

  /** Whether the file is as it was to be: over a network only the answer may have been lost. */
  async #holds(text: string, cause: Error): Promise<boolean> {
    try {
      return (await readFile(this.#file, 'utf8')) === text
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
      throw new PerhapsStored(cause.message, undefined, { cause })
    }
  }
}

/** Makes a folder into which nobody else can look, or keeps others out of one that is there. */
export async function privateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { mode } = await stat(folder)
  if ((mode & 0o077) !== 0) await chmod(folder, 0o700)
}
