import { randomUUID } from 'node:crypto'
import { open, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Owner, readOwner, textOf } from './owner.ts'

/**
 * A claim to a folder: a file with a number. Whoever makes the one with the next number has the
 * folder, and of two who try only one can. The highest is never deleted, so that no number comes
 * twice.
 */
export interface Claim {
  readonly number: number
  /** `undefined` if the file cannot be read: it is being written, or was cut off. */
  readonly owner: Owner | undefined
  /** When it was last renewed, in milliseconds by the clock of the file system. */
  readonly renewed: number
}

const nameOf = (number: number): string => `owner-${number}.json`
const fileOf = (folder: string, number: number): string => join(folder, nameOf(number))

/** What the socket of a claim is called. */
export const socketOf = (number: number): string => `owner-${number}.sock`

/** The newest claim to a folder; `undefined` if there never was one. */
export async function newestClaim(folder: string): Promise<Claim | undefined> {
  const number = Math.max(0, ...(await numbersIn(folder)))
  if (number === 0) return undefined
  // Opened, because what is merely looked at may be remembered from before on a network.
  const file = await open(fileOf(folder, number)).catch(unlessGone)
  if (file === undefined) return newestClaim(folder)
  try {
    const { mtimeMs: renewed } = await file.stat()
    return { number, owner: readOwner(await file.readFile('utf8')), renewed }
  } finally {
    await file.close()
  }
}

/** Makes a claim. @returns false if somebody else was faster. */
export async function claim(folder: string, number: number, owner: Owner): Promise<boolean> {
  const file = fileOf(folder, number)
  try {
    await writeFile(file, textOf(owner), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  const numbers = await numbersIn(folder)
  if (Math.max(...numbers) > number) {
    await rm(file, { force: true })
    return false
  }
  const older = numbers.filter((each) => each < number)
  const worthless = older.flatMap((each) => [nameOf(each), socketOf(each)])
  await Promise.all(worthless.map((name) => rm(join(folder, name), { force: true })))
  return true
}

/** Writes a claim anew, so that others see that its owner lives; one that is gone stays gone. */
export const renew = (folder: string, number: number, owner: Owner): Promise<void> =>
  writeFile(fileOf(folder, number), textOf(owner), { flag: 'r+' })

/** Whether a claim is there and the next one is not. */
export async function isNewest(folder: string, number: number): Promise<boolean> {
  const [isThere, isFollowed] = await Promise.all(
    [number, number + 1].map((each) => stat(fileOf(folder, each)).then(Boolean, unlessGone)),
  )
  return isThere === true && isFollowed === undefined
}

/** Milliseconds since 1970 by the clock of the file system, which may be another machine's. */
export async function timeIn(folder: string): Promise<number> {
  const file = join(folder, `owner-${randomUUID()}.tmp`)
  await writeFile(file, '', { mode: 0o600 })
  const { mtimeMs } = await stat(file)
  await rm(file, { force: true })
  return mtimeMs
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder)
  return names.flatMap((name) => {
    const [, number] = /^owner-(\d{1,12})\.json$/.exec(name) ?? []
    return number === undefined ? [] : [Number(number)]
  })
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
