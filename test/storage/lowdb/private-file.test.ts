import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { PerhapsStored } from '../../../src/sandbox/storage.ts'
import { examine, setAside } from '../../../src/storage/lowdb/examine.ts'
import { PrivateFile } from '../../../src/storage/lowdb/private-file.ts'
import { newFolder } from '../folder.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

/** Everything below a folder that others may look into. */
const open = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).filter(
    (path) =>
      !statSync(join(folder, path)).isSocket() && !/[67]00/.test(modeOf(join(folder, path))),
  )

const writeIn = async (data: string) => {
  const app = createApp({ data })
  const { statusCode } = await app.inject({
    method: 'PATCH',
    url: '/api/customers/1',
    headers: { authorization: 'Bearer demo-admin' },
    payload: { name: 'Ayşe' },
  })
  expect(statusCode).toBe(200)
  return app
}

describe('what is kept in a folder', () => {
  it('can be read by nobody else', async () => {
    const folder = join(newFolder(), 'made', 'here')
    const before = process.umask(0)
    try {
      const app = await writeIn(folder)
      expect(modeOf(folder)).toBe('700')
      expect(open(folder)).toEqual([])
      await app.close()
      const [name = ''] = readdirSync(join(folder, 'log'))
      await setAside(folder, join(folder, 'log', name))
      expect(open(folder)).toEqual([])
    } finally {
      process.umask(before)
    }
  })

  it('is closed to others where it was open, and a folder that was there before is left as it is', async () => {
    const folder = newFolder()
    await (await writeIn(folder)).close()
    const log = join(folder, 'log')
    for (const each of [folder, log]) chmodSync(each, 0o755)
    await (await writeIn(folder)).close()
    expect([modeOf(folder), modeOf(log)]).toEqual(['755', '700'])
    expect((await examine(folder)).broken).toEqual([])
  })
})

describe('a file that cannot be replaced', () => {
  const form = { parse: JSON.parse, stringify: (content: unknown) => JSON.stringify(content) }

  it('is as it was, or says that nobody knows', async () => {
    const folder = newFolder()
    const file = new PrivateFile(join(folder, 'a.json'), form)
    await file.write(1)
    mkdirSync(join(folder, '.a.json.tmp'))
    await expect(file.write(2)).rejects.not.toBeInstanceOf(PerhapsStored)
    expect(await file.read()).toBe(1)
    rmSync(join(folder, '.a.json.tmp'), { recursive: true })
    rmSync(join(folder, 'a.json'))
    mkdirSync(join(folder, 'a.json'))
    writeFileSync(join(folder, 'a.json', 'x'), '')
    await expect(file.write(3)).rejects.toBeInstanceOf(PerhapsStored)
  })

  it('is replaced though the answer to that is lost', async () => {
    const path = join(newFolder(), 'a.json')
    const file = new PrivateFile(path, form, async (from, to) => {
      renameSync(from, to)
      throw new Error('no such file')
    })
    await file.write(1)
    expect(await file.read()).toBe(1)
  })
})
