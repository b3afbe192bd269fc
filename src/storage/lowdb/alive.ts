import { once } from 'node:events'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { type Claim, socketOf } from './claim.ts'
import { hasNoNumber, type Owner } from './owner.ts'

/** How long the path of a socket may be, in bytes, wherever it is made. */
const longest = 103

/** The path of a socket, and what has to stay open for as long as it is used. */
interface Place {
  readonly path: string
  readonly directory: FileHandle | undefined
}

/** A longer path would be cut off without a word, so that another one to the same folder is taken. */
async function placeOf(folder: string, name: string): Promise<Place> {
  const path = join(folder, name)
  if (Buffer.byteLength(path) <= longest) return { path, directory: undefined }
  if (process.platform !== 'linux') throw new Error('the path is too long')
  const directory = await open(folder)
  return { path: `/proc/self/fd/${directory.fd}/${name}`, directory }
}

/**
 * Lets others hear that the owner of a claim lives: a socket answers until its process dies, whoever
 * reaps it, and through every container that has the folder.
 * @returns how to end that; `undefined` where there can be no sockets.
 */
export async function beHeard(
  folder: string,
  number: number,
): Promise<(() => Promise<void>) | undefined> {
  const socket = join(folder, socketOf(number))
  const passing = `owner-${number}.tmp`
  const place = await placeOf(folder, passing).catch(() => undefined)
  if (place === undefined) return undefined
  const server = createServer((caller) => caller.destroy()).unref()
  try {
    await rm(join(folder, passing), { force: true })
    server.listen(place.path)
    await once(server, 'listening')
    // One that is there already but does not listen yet looks like that of a dead process.
    await rename(join(folder, passing), socket)
  } catch {
    server.close()
    await place.directory?.close()
    return undefined
  }
  server.on('error', () => {})
  return async () => {
    await rm(socket, { force: true })
    await new Promise((resolve) => server.close(resolve))
    await place.directory?.close()
  }
}

/** Whether the owner of a claim lives; `undefined` if that cannot be known from here. */
export async function isAlive(
  folder: string,
  { number, owner }: Claim,
  here: Owner,
): Promise<boolean | undefined> {
  const heard = await call(folder, number)
  if (heard === true) return true
  if (owner === undefined) return undefined
  // On another machine, or where the same files are mounted anew, its socket answers nobody here.
  const isNear = owner.kernel === here.kernel && owner.device === here.device
  return (heard === false && isNear) || hasNoNumber(owner, here) ? false : undefined
}

/** Whether somebody answers at the socket of a claim; `undefined` if there is none. */
async function call(folder: string, number: number): Promise<boolean | undefined> {
  const place = await placeOf(folder, socketOf(number)).catch(() => undefined)
  if (place === undefined) return undefined
  try {
    return await new Promise<boolean | undefined>((resolve) => {
      const socket = connect(place.path)
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', ({ code }: NodeJS.ErrnoException) => {
        // Full is the queue of one that was stopped.
        resolve(code === 'EAGAIN' ? true : code === 'ECONNREFUSED' ? false : undefined)
      })
    })
  } finally {
    await place.directory?.close()
  }
}
