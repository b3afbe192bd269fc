import { expect, it } from 'vitest'
import { loadFixture } from '../../../src/fixture/load.ts'
import { Sandboxes } from '../../../src/sandbox/sandboxes.ts'
import { services } from '../../../src/services/index.ts'
import { LowdbStorage } from '../../../src/storage/lowdb/lowdb.ts'
import { newFolder } from '../folder.ts'

it('a folder that is opened with another fixture goes on over its own, and that is said', async () => {
  const folder = newFolder()
  const fixtureNamed = (name: string) => loadFixture(name, services)
  const open = async (fixture: string) => {
    const said: string[] = []
    const storage = new LowdbStorage(folder, (line) => said.push(line))
    const sandboxes = new Sandboxes(fixtureNamed(fixture), {}, storage)
    const pick = (name: string) => sandboxes.pick(name)
    await storage.open({ default: sandboxes.default, pick, fixtureNamed })
    return { said, sandboxes, close: () => storage.close() }
  }
  const first = await open('docs')
  await first.sandboxes.change('default', (sandbox) => sandbox.set({ strict: true }))
  await first.close()
  const second = await open('demo')
  expect(second.said).toEqual([
    expect.stringMatching(
      /^the sandbox default goes on over the fixture docs, .* demo is what new/,
    ),
  ])
  expect(second.sandboxes.default.fixture.name).toBe('docs')
  await second.sandboxes.forget('default')
  await second.close()
  const third = await open('demo')
  expect(third.said).toEqual([])
  expect(third.sandboxes.default.fixture.name).toBe('demo')
  await third.close()
})
