import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { WrongSetting } from '../../src/wrong-setting.ts'
import { eventually } from '../eventually.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-watch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = join(folder, 'world.json')
const worldOf = (name: unknown) =>
  JSON.stringify({ cybercert: { customers: [{ company_name: name }] } })
/** As editors do: beside it, then in its place. */
const save = (name: unknown) => {
  writeFileSync(`${file}.new`, worldOf(name))
  renameSync(`${file}.new`, file)
}

let said: string[]
beforeEach(() => {
  save('Old')
  said = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const names = async (app: App, sandbox: string) => {
  const url = `/~${sandbox}/api/v1/customers`
  const answer = await app.inject({ url, headers: { authorization: 'Bearer demo-admin' } })
  return answer.json().data.map((each: { company_name: string }) => each.company_name)
}
const lines = (count: number) => eventually(() => expect(said).toHaveLength(count))

describe('--watch', () => {
  it('resets whoever has the file when it is saved, by rename or in place, and says so in a line', async () => {
    await using app = createApp({ fixture: file, watch: true })
    await app.ready()
    expect(said).toEqual([])
    await names(app, 'mine')
    await app.inject({
      method: 'PUT',
      url: '/_dublor/sandboxes/other',
      payload: { fixture: 'empty' },
    })
    save('By rename')
    await lines(1)
    for (const sandbox of ['default', 'mine', 'fresh'])
      expect(await names(app, sandbox)).toEqual(['By rename'])
    expect(await names(app, 'other')).toEqual([])
    writeFileSync(file, worldOf('In place'))
    await eventually(async () => expect(await names(app, 'mine')).toEqual(['In place']))
    await lines(2)
    expect(said[0]).toBe('dublor: world.json was read again: reset 2 sandboxes.\n')
  })

  it('says in a line what is wrong with it, and the world stays until it is mended', async () => {
    await using app = createApp({ fixture: file, watch: true })
    await app.ready()
    save(7)
    await lines(1)
    expect(said[0]).toMatch(
      /^dublor: world\.json: cybercert\.customers\[0\] \(id 1\), field company_name: .*7.* The world stays as it was\.\n$/,
    )
    expect(await names(app, 'default')).toEqual(['Old'])
    save('Mended')
    await lines(2)
    expect(await names(app, 'default')).toEqual(['Mended'])
  })

  it('reads what was saved between the start and the first look', async () => {
    await using app = createApp({ fixture: file, watch: true })
    save('Meanwhile')
    await app.ready()
    expect(await names(app, 'default')).toEqual(['Meanwhile'])
  })

  it('brings guests up to date too', async () => {
    await using app = createApp({ fixture: file, watch: true })
    await app.ready()
    const guest = app.sandboxes.visit('guest')
    save('New')
    await lines(1)
    expect(guest.standing).toBe('guest')
    expect(await names(app, 'guest')).toEqual(['New'])
  })

  it.each([
    [{ fixture: 'docs' }, 'watch wants a fixture that is a .json file (--fixture FILE), not docs'],
    [{ fixture: file, redis: 'redis://127.0.0.1:1' }, 'watch cannot be with redis'],
  ])('is refused with %j', (options, message) => {
    const create = () => createApp({ ...options, watch: true })
    expect(create).toThrow(WrongSetting)
    expect(create).toThrow(message)
  })
})
