import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Who owns a folder, as its `owner.json` says. */
export interface Owner {
  readonly pid: number
  readonly host: string
  /** Another one each time that a folder is locked. */
  readonly id?: string
}

/** The owner of a folder; `undefined` if nobody ever was, or it cannot be read. */
export async function ownerIn(folder: string): Promise<Owner | undefined> {
  try {
    const owner = JSON.parse(await readFile(join(folder, 'owner.json'), 'utf8'))
    return Number.isInteger(owner.pid) ? owner : undefined
  } catch {
    return undefined
  }
}

/** An owner for people to read. */
export const shownOwner = (owner: Owner | undefined): string =>
  owner === undefined ? 'another process' : `process ${owner.pid} on ${owner.host}`

/** Whether a process is known to be gone: only this machine's can be. `held` are our own locks. */
export function isDead({ pid, host, id = '' }: Owner, held: ReadonlySet<string>): boolean {
  if (host !== hostname()) return false
  if (pid === process.pid) return !held.has(id)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
