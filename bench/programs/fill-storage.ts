import { fixturesOf } from '../../src/fixture/fixtures.ts'
import { loadFixture } from '../../src/fixture/load.ts'
import { Sandboxes } from '../../src/sandbox/sandboxes.ts'
import { services } from '../../src/services/index.ts'
import { LowdbStorage } from '../../src/storage/lowdb/lowdb.ts'

/** Fills a folder with so many changed records. */
const [, , folder = '', count = '10'] = process.argv
const fixture = loadFixture(`large:${count}`, services)
const storage = new LowdbStorage(folder, () => {})
const sandboxes = new Sandboxes(fixture, {}, storage)
const { default: sandbox } = sandboxes
const pick = (name: string) => sandboxes.pick(name)
await storage.open({
  default: sandbox,
  pick,
  fixtureNamed: fixturesOf(services, { last: fixture }),
})
const changes = [...sandbox.all('faturaentegrator.customers', 'id')].map((row) => ({
  collection: 'faturaentegrator.customers',
  key: row['id'] as number,
  row: { ...row, name: 'changed' },
}))
for (let first = 0; first < changes.length; first += 100) {
  await storage.commit(sandbox, changes.slice(first, first + 100))
}
await storage.close()
