import { EventEmitter, once } from 'node:events'
import {
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDublor } from '../../../src/index.ts'
import { lock } from '../../../src/storage/lowdb/lock.ts'
import { newFolder } from '../folder.ts'

describe('the lock of a folder', () => {
  it('is not taken back from who takes the folder at the same moment', {
    timeout: 30_000,
  }, async () => {
    const folder = newFolder()
    const entering = join(folder, 'entering.lock')
    const said = new EventEmitter()
    const owned = await lock(folder, (line) => said.emit('line', line))
    rmSync(join(folder, 'owner.lock'), { recursive: true })
    expect((await once(said, 'line'))[0]).toContain('is lost')
    // Somebody judges who owns it. Whoever waits for that puts right what is from the future.
    mkdirSync(entering)
    utimesSync(entering, Date.now() / 1000 + 3600, Date.now() / 1000 + 3600)
    const watching = watch(folder)
    const confirming = owned.confirm()
    await Promise.race([confirming, once(watching, 'change')])
    watching.close()
    mkdirSync(join(folder, 'owner.lock'))
    writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: 7, host: 'other', id: 'x' }))
    rmdirSync(entering)
    await expect(confirming).rejects.toThrow('it belongs to process 7 on other')
    expect(readdirSync(folder)).toContain('owner.lock')
  })

  it('keeps nothing of who writes after giving it back', async () => {
    const folder = newFolder()
    const dublor = await createDublor({ data: folder })
    await dublor.close()
    await expect(dublor.sandbox('late').reset()).rejects.toThrow('it was given back')
    expect(readdirSync(join(folder, 'log'))).toEqual([])
  })
})
