import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { unheld } from '../../unheld.ts'
import { CannotStore } from '../cannot-store.ts'
import { beHeard, isAlive } from './alive.ts'
import { type Claim, claim, isNewest, newestClaim, renew, timeIn } from './claim.ts'
import { type Owner, ourselves, shownOwner } from './owner.ts'

/** A folder that this process owns. */
export interface Owned {
  /**
   * Makes sure that it still does: a process that was stopped for a while, or could not renew its
   * lock, may have lost the folder to one on another machine.
   * @throws if the folder is another's by now or was given back.
   */
  confirm(): Promise<void>
  /** Gives it back, unless it is another's by now. */
  release(): Promise<void>
}

/** Somebody who wants a folder. */
interface Asking {
  readonly folder: string
  readonly place: string
  readonly here: Owner
  readonly say: (line: string) => void
  /** Milliseconds after which a lock that nobody renews is nobody's, if nothing else is known. */
  readonly stale: number
}

/**
 * Makes this process the only owner of a folder. That of a process that is dead is taken over at
 * once; where that cannot be known, when its lock has not been renewed for ten seconds.
 * @throws {CannotStore} if another process has it, or it cannot be locked.
 */
export async function lock(
  folder: string,
  say: (line: string) => void,
  stale = 10_000,
): Promise<Owned> {
  const place = resolve(folder)
  try {
    await mkdir(place, { recursive: true, mode: 0o700 })
    const here = await ourselves(place)
    return await hold(await take({ folder, place, here, say, stale }), { place, here, stale })
  } catch (error) {
    if (error instanceof CannotStore) throw error
    throw new CannotStore(`the folder ${folder} cannot be used: ${(error as Error).message}`)
  }
}

/** @returns the number of the claim by which the folder is ours. */
async function take(asking: Asking): Promise<number> {
  const { place, here } = asking
  for (;;) {
    const newest = await newestClaim(place)
    if (newest !== undefined && !(await isFree(newest, asking))) continue
    const number = (newest?.number ?? 0) + 1
    if (await claim(place, number, here)) return number
  }
}

/**
 * Resolves to true once a claim counts no longer, to false if there is another one by then.
 * @throws {CannotStore} if its owner lives.
 */
async function isFree(first: Claim, asking: Asking): Promise<boolean> {
  const { folder, place, here, say, stale } = asking
  const began = performance.now()
  const tookOver = (why: string) =>
    say(`took over ${folder} from ${shownOwner(first.owner)}, ${why}`)
  let now = first
  for (let looks = 0; ; looks += 1) {
    if (now.owner?.released === true) return true
    const lives = await isAlive(place, now, here)
    if (lives === false) {
      tookOver('which is gone')
      return true
    }
    if (lives === true || now.renewed !== first.renewed) throw taken(folder, now.owner)
    const isOld = (await timeIn(place)) - now.renewed >= stale
    if (isOld || (looks > 0 && performance.now() - began >= stale)) {
      tookOver('which has not renewed its lock for a while')
      return true
    }
    if (looks === 0) {
      say(
        `whether ${shownOwner(now.owner)} still has ${folder} cannot be known from here. Waiting until its lock is ${stale / 1000} seconds old.`,
      )
    }
    await sleep(stale / 50)
    const newest = await newestClaim(place)
    if (newest?.number !== first.number) return false
    now = newest
  }
}

const taken = (folder: string, owner: Owner | undefined) =>
  new CannotStore(
    `the folder ${folder} belongs to ${shownOwner(owner)}. Stop that one, or take another folder with --data DIR.`,
  )

async function hold(
  number: number,
  { place, here, stale }: Pick<Asking, 'place' | 'here' | 'stale'>,
): Promise<Owned> {
  const beQuiet = await beHeard(place, number)
  let renewing = Promise.resolve()
  const write = (owner: Owner) => {
    // What cannot be renewed now may be the next time.
    renewing = renewing.then(() => renew(place, number, owner)).catch(() => {})
    return renewing
  }
  const renewal = unheld(setInterval(() => void write(here), stale * 0.4))
  let isOurs = true
  return {
    async confirm() {
      if (!isOurs) throw new Error('it was given back. Start the server again')
      if (await isNewest(place, number)) return
      const newest = await newestClaim(place).catch(() => undefined)
      if (newest === undefined || newest.number <= number)
        throw new Error('its lock is gone. Start the server again')
      throw new Error(`it belongs to ${shownOwner(newest.owner)} by now. Stop this server`)
    },
    async release() {
      if (!isOurs) return
      isOurs = false
      clearInterval(renewal)
      await write({ ...here, released: true })
      await beQuiet?.()
    },
  }
}
