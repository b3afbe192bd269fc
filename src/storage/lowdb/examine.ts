import { existsSync } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStore } from '../cannot-store.ts'
import type { Operation } from './operation.ts'
import { replay } from './replay.ts'
import { numberOf, Segment, type Unreadable } from './segment.ts'

/** What is in a folder. */
export interface Examined {
  /** How many files can be read. */
  readonly files: number
  readonly sandboxes: readonly {
    readonly name: string
    readonly fixture: string
    readonly records: number
  }[]
  readonly broken: readonly { readonly file: string; readonly why: string }[]
}

/** Where the files of a folder are. */
export const logOf = (folder: string): string => join(folder, 'log')

/**
 * Looks at every file of a folder and changes nothing.
 * @throws {CannotStore} if there is no such folder.
 */
export async function examine(folder: string): Promise<Examined> {
  const broken: { file: string; why: string }[] = []
  let files = 0
  const operations: Operation[] = []
  for (const number of await numbersIn(folder)) {
    const segment = new Segment(logOf(folder), number)
    try {
      for (const operation of await segment.read()) operations.push(operation)
      files += 1
    } catch (error) {
      // A server that runs may have emptied it meanwhile.
      if (!existsSync(segment.file)) continue
      broken.push({ file: segment.file, why: (error as Unreadable).why })
    }
  }
  const sandboxes = replay(operations).map(({ name, snapshot }) => ({
    name,
    fixture: snapshot.fixture,
    records: Object.values(snapshot.collections).reduce((sum, { rows }) => sum + rows.length, 0),
  }))
  return { files, sandboxes, broken }
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(logOf(folder)).catch((error: Error) => {
    throw new CannotStore(
      `${folder} is no folder that Dublör has kept anything in: ${error.message}`,
    )
  })
  return names.flatMap((name) => numberOf(name) ?? []).sort((a, b) => a - b)
}

/** Moves a file out of the way, into `set-aside`, and deletes nothing. @returns where it is now. */
export async function setAside(folder: string, file: string): Promise<string> {
  const place = join(folder, 'set-aside')
  await mkdir(place, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replaceAll(':', '-')
  const target = join(place, `${stamp}-${file.slice(logOf(folder).length + 1)}`)
  await rename(file, target)
  return target
}
