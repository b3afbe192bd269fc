import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import lockfile from 'proper-lockfile'
import { CannotStore } from '../storage.ts'
import { isDead, type Owner, ownerIn, shownOwner } from './owner.ts'

/** Milliseconds after which a lock that nobody renews is nobody's. */
const stale = 10_000

/** A folder that this process owns. */
export interface Owned {
  /**
   * Makes sure that it still does: a process that was stopped for a while, or could not renew its
   * lock, may have lost the folder to another one.
   * @throws if the folder is another's by now or was given back, or cannot be locked at the moment.
   */
  confirm(): Promise<void>
  /** Gives it back, unless it is another's by now. */
  release(): Promise<void>
}

/** The locks of this process: its number alone does not tell, as it may be that of a process long gone. */
const held = new Set<string>()

/**
 * Makes this process the only owner of a folder. The lock of a process that is dead is taken over
 * at once, that of another machine when it has not been renewed for ten seconds.
 * @throws {CannotStore} if another process has it, or it cannot be locked.
 */
export async function lock(folder: string, say: (line: string) => void): Promise<Owned> {
  const place = resolve(folder)
  const me = { pid: process.pid, host: hostname(), id: randomUUID() }
  let isLost = false
  const own = () =>
    lockfile.lock(join(place, 'owner'), {
      realpath: false,
      stale,
      onCompromised: ({ message }) => {
        isLost = true
        say(`the lock of ${folder} is lost: ${message}. The next write tries to have it again.`)
      },
    })
  let release = await take(place, me, own, say)
  let written = await timeOf(place)
  held.add(me.id)
  return {
    async confirm() {
      if (!held.has(me.id)) throw new Error('it was given back. Start the server again')
      const time = await timeOf(place)
      if (time === written && !isLost) return
      await sureOf(place, me)
      if (isLost) {
        release = await retake(place, me, own)
        isLost = false
      }
      written = time
    },
    async release() {
      held.delete(me.id)
      const owner = await ownerIn(place)
      if (owner === undefined || owner.id === me.id) await release()
      else await lockfile.unlock(join(place, 'owner'), { realpath: false, fs: removingNothing })
    },
  }
}

/** Lets go of a lock that is another's by now: it has the same name, and has to stay. */
const removingNothing = { rmdir: (_lock: string, done: () => void) => done() }

/** Locks a folder again whose lock was lost, unless somebody else has taken it meanwhile. */
async function retake(
  folder: string,
  me: Owner,
  own: () => Promise<() => Promise<void>>,
): Promise<() => Promise<void>> {
  const leave = await enter(folder)
  try {
    await sureOf(folder, me)
    await rm(join(folder, 'owner.lock'), { recursive: true, force: true })
    return await own()
  } finally {
    await leave()
  }
}

async function take(
  folder: string,
  me: Owner,
  own: () => Promise<() => Promise<void>>,
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  let owner: Owner | undefined
  try {
    await mkdir(folder, { recursive: true })
    const leave = await enter(folder)
    try {
      owner = await ownerIn(folder)
      const isRenewed = await lockfile.check(join(folder, 'owner'), { realpath: false, stale })
      if (owner !== undefined && isRenewed && isDead(owner, held)) {
        say(`took over ${folder} from process ${owner.pid}, which is gone`)
        await rm(join(folder, 'owner.lock'), { recursive: true, force: true })
      }
      const release = await own()
      await writeFile(join(folder, 'owner.json'), JSON.stringify(me)).catch(async (error) => {
        await release()
        throw error
      })
      return release
    } finally {
      await leave()
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'ELOCKED') throw new CannotStore(`the folder ${folder} cannot be used: ${message}`)
    throw new CannotStore(
      `the folder ${folder} belongs to ${shownOwner(owner)}. Stop that one, or take another folder with --data DIR. If it is gone already, its lock ends ten seconds after it.`,
    )
  }
}

/** Only one at a time may judge whether the owner is dead, else two could take over. */
async function enter(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'entering')
  const about = await stat(`${file}.lock`).catch(() => undefined)
  // Left behind before the clock was put back, it would never become stale.
  if (about !== undefined && about.mtimeMs > Date.now()) {
    const now = new Date()
    await utimes(`${file}.lock`, now, now).catch(() => {})
  }
  return lockfile.lock(file, {
    realpath: false,
    stale: 2000,
    retries: { retries: 60, minTimeout: 20, maxTimeout: 100 },
    // Who stays for too long hears of it by leaving. Left unsaid, this would end the process.
    onCompromised: () => {},
  })
}

/** When `owner.json` was written, in milliseconds since 1970; `undefined` if it is gone. */
const timeOf = async (folder: string): Promise<number | undefined> =>
  (await stat(join(folder, 'owner.json')).catch(() => undefined))?.mtimeMs

async function sureOf(folder: string, me: Owner): Promise<void> {
  const owner = await ownerIn(folder)
  if (owner?.id === me.id) return
  if (owner === undefined) {
    throw new Error('its owner.json is gone or cannot be read. Start the server again')
  }
  throw new Error(`it belongs to ${shownOwner(owner)} by now. Stop this server`)
}
