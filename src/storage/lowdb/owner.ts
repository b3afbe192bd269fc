import { readFile, readlink, stat } from 'node:fs/promises'
import { hostname } from 'node:os'

/** Who owns a folder, or did. */
export interface Owner {
  readonly pid: number
  readonly host: string
  /** The kernel it runs on: another one on each machine, and after each start of one. */
  readonly kernel: string
  /** Where its number counts: containers have numbers of their own. */
  readonly numbers: string
  /** The file system of the folder as it sees it: the same one mounted twice is two. */
  readonly device: number
  /** It has given the folder back. */
  readonly released?: boolean
}

/** Below what `text` is long, so that one is written over another in one step. */
const width = 1024

/** This process as the owner of a folder. */
export async function ourselves(folder: string): Promise<Owner> {
  const [kernel, numbers, { dev }] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(hostname),
    readlink('/proc/self/ns/pid').catch(hostname),
    stat(folder),
  ])
  return { pid: process.pid, host: hostname(), kernel: kernel.trim(), numbers, device: dev }
}

/** An owner as a file has it: always of the same length. */
export const textOf = (owner: Owner): string => JSON.stringify(owner).padEnd(width)

/** The owner that a text names, if it names one. */
export function readOwner(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text)
    return Number.isInteger(owner.pid) ? owner : undefined
  } catch {
    return undefined
  }
}

/** An owner for people to read. */
export const shownOwner = (owner: Owner | undefined): string =>
  owner === undefined ? 'another process' : `process ${owner.pid} on ${owner.host}`

/** Whether a process is known to be gone by its number. One that nobody reaps keeps it. */
export function hasNoNumber({ pid, kernel, numbers }: Owner, here: Owner): boolean {
  if (kernel !== here.kernel || numbers !== here.numbers) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
