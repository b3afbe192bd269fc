import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import lockfile from 'proper-lockfile'
import { CannotStore } from '../storage.ts'

/** Who owns a folder. */
interface Owner {
  readonly pid: number
  readonly host: string
}

/** The folders that this process owns: its number alone does not tell, as it may be that of a process long gone. */
const held = new Set<string>()

/** Milliseconds after which a lock that nobody renews is nobody's. */
const stale = 10_000

/**
 * Makes this process the only owner of a folder. The lock of a process that is dead is taken over
 * at once, that of another machine when it has not been renewed for ten seconds.
 * @returns what gives the folder back.
 * @throws {CannotStore} if another process has it.
 */
export async function lock(
  folder: string,
  say: (line: string) => void,
  lost: (error: Error) => void,
): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new CannotStore(`the folder ${folder} cannot be used: ${error.message}`)
  })
  // Only one at a time may judge whether the owner is dead, else two could take over.
  const leave = await lockfile.lock(join(folder, 'entering'), {
    realpath: false,
    stale: 2000,
    retries: { retries: 60, minTimeout: 20, maxTimeout: 100 },
  })
  try {
    return await own(resolve(folder), say, lost)
  } finally {
    await leave()
  }
}

async function own(folder: string, say: (line: string) => void, lost: (error: Error) => void) {
  const options = { realpath: false, stale, onCompromised: lost }
  const file = join(folder, 'owner')
  const owner = await ownerOf(folder)
  if (owner !== undefined && isDead(owner, folder) && (await lockfile.check(file, options))) {
    say(`took over ${folder} from process ${owner.pid}, which is gone`)
    await rm(`${file}.lock`, { recursive: true, force: true })
  }
  const release = await lockfile.lock(file, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED')
      throw new CannotStore(`the folder ${folder} cannot be locked: ${error.message}`)
    throw new CannotStore(
      `the folder ${folder} belongs to ${owner === undefined ? 'another process' : `process ${owner.pid} on ${owner.host}`}. Stop that one, or take another folder with --data DIR.`,
    )
  })
  await writeFile(
    join(folder, 'owner.json'),
    JSON.stringify({ pid: process.pid, host: hostname() }),
  )
  held.add(folder)
  return async () => {
    held.delete(folder)
    await release()
  }
}

async function ownerOf(folder: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'owner.json'), 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether a process is known to be gone: only this machine's can be. */
function isDead({ pid, host }: Owner, folder: string): boolean {
  if (host !== hostname()) return false
  if (pid === process.pid) return !held.has(folder)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
