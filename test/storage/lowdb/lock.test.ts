import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { CannotStore } from '../../../src/storage/cannot-store.ts'
import { lock } from '../../../src/storage/lowdb/lock.ts'
import { textOf } from '../../../src/storage/lowdb/owner.ts'
import { newFolder } from '../folder.ts'

const silent = () => {}
const claims = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('owner-'))

/** The owner of a claim, as its file says. */
const ownerIn = (folder: string, number = 1) =>
  JSON.parse(readFileSync(join(folder, `owner-${number}.json`), 'utf8'))

/** Makes a claim look as if it were of another machine, where no socket answers. */
function moveAway(folder: string, number = 1): void {
  const elsewhere = textOf({ ...ownerIn(folder, number), kernel: 'other', host: 'elsewhere' })
  writeFileSync(join(folder, `owner-${number}.json`), elsewhere)
  rmSync(join(folder, `owner-${number}.sock`))
}

/** Makes a claim look as if it had last been renewed so many seconds ago. */
function age(folder: string, seconds: number, number = 1): void {
  const time = Date.now() / 1000 - seconds
  utimesSync(join(folder, `owner-${number}.json`), time, time)
}

/** The claim of a process of another machine. */
function claimElsewhere(folder: string, number = 1): void {
  const owner = { pid: 7, host: 'elsewhere', kernel: 'other', numbers: 'other', device: 1 }
  writeFileSync(join(folder, `owner-${number}.json`), textOf(owner))
}

describe('the lock of a folder', () => {
  it('is had by one of many who want it at the same moment, whatever was there before', async () => {
    for (const before of [silent, claimElsewhere, (folder: string) => claimElsewhere(folder, 41)]) {
      const folder = newFolder()
      before(folder)
      if (before !== silent) age(folder, 60, Number(claims(folder)[0]?.replace(/\D/g, '')))
      const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lock(folder, silent)))
      const owned = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      expect(owned).toHaveLength(1)
      for (const each of asked)
        if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(CannotStore)
      await owned[0]?.confirm()
      await owned[0]?.release()
      expect(claims(folder)).toHaveLength(1)
    }
  })

  it('is free at once when it was given back, and nothing is said of it', async () => {
    const folder = newFolder()
    const said: string[] = []
    for (let times = 0; times < 3; times += 1)
      await (await lock(folder, (line) => said.push(line))).release()
    expect(said).toEqual([])
    expect(claims(folder)).toEqual(['owner-3.json'])
  })

  it('is kept in a folder whose path is longer than that of a socket may be', async () => {
    const folder = join(newFolder(), 'x'.repeat(200))
    const owned = await lock(folder, silent)
    expect(readdirSync(folder)).toContain('owner-1.sock')
    await expect(lock(folder, silent)).rejects.toThrow('belongs to process')
    await owned.release()
    expect(claims(folder)).toEqual(['owner-1.json'])
  })

  it('is waited out where it cannot be known whether its owner lives, and that is said', async () => {
    const folder = newFolder()
    claimElsewhere(folder)
    // As after the clock was put back: how old it is does not tell.
    age(folder, -3600)
    const said: string[] = []
    const owned = await lock(folder, (line) => said.push(line), 100)
    expect(said).toEqual([
      `whether process 7 on elsewhere still has ${folder} cannot be known from here. Waiting until its lock is 0.1 seconds old.`,
      `took over ${folder} from process 7 on elsewhere, which has not renewed its lock for a while`,
    ])
    await owned.release()
  })

  it('is taken at once where nobody has renewed it for long', async () => {
    const folder = newFolder()
    claimElsewhere(folder)
    age(folder, 60)
    const said: string[] = []
    await (await lock(folder, (line) => said.push(line))).release()
    expect(said).toEqual([expect.stringContaining('took over')])
  })

  it('stays with an owner of whom nothing is known but that he renews it', async () => {
    const folder = newFolder()
    // One renews it four times in the time after which the other one would take it.
    const owned = await lock(folder, silent, 2500)
    rmSync(join(folder, 'owner-1.sock'))
    await expect(lock(folder, silent)).rejects.toThrow('belongs to process')
    await owned.confirm()
    await owned.release()
  })

  it('is lost to who has taken it, and letting go of it leaves that one his', async () => {
    const folder = newFolder()
    const first = await lock(folder, silent)
    moveAway(folder)
    age(folder, 60)
    const second = await lock(folder, silent)
    await expect(first.confirm()).rejects.toThrow(`it belongs to process ${process.pid}`)
    await first.release()
    await second.confirm()
    await expect(lock(folder, silent)).rejects.toThrow('belongs to process')
    await second.release()
    expect(claims(folder)).toEqual(['owner-2.json'])
  })

  it('is gone with the folder', async () => {
    const folder = newFolder()
    const owned = await lock(folder, silent)
    rmSync(folder, { recursive: true })
    await expect(owned.confirm()).rejects.toThrow('its lock is gone. Start the server again')
    await owned.release()
    expect(existsSync(folder)).toBe(false)
  })

  it.each(['null', '{}', '', '\0\0\0\0', '[', '{"pid":"7"}'])(
    'is taken though its file is %j',
    async (text) => {
      const folder = newFolder()
      writeFileSync(join(folder, 'owner-1.json'), text)
      age(folder, 60)
      await (await lock(folder, silent)).release()
    },
  )

  it('keeps nothing of who writes after giving it back', async () => {
    const folder = newFolder()
    const app = createApp({ data: folder })
    await app.ready()
    await app.close()
    await expect(app.sandboxes.reset('late')).rejects.toThrow('it was given back')
    expect(readdirSync(join(folder, 'log'))).toEqual([])
  })
})
