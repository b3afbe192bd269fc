import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect } from 'vitest'
import { fixturesOf } from '../../src/fixture/fixtures.ts'
import { loadFixture } from '../../src/fixture/load.ts'
import { Sandboxes } from '../../src/sandbox/sandboxes.ts'
import { services } from '../../src/services/index.ts'
import { logOf } from '../../src/storage/lowdb/examine.ts'
import { LowdbStorage } from '../../src/storage/lowdb/lowdb.ts'
import { ask, checkedApp, control } from '../control/checked-app.ts'
import { asked, controlled, controlling } from '../control/steps.ts'
import { newFolder } from './folder.ts'
import { comparable, noteStates, pristine, type State } from './kept-states.ts'
import { type Operation, recordOperations } from './operations.ts'

const fixture = loadFixture('docs', services)
const fixtureNamed = fixturesOf(services, { last: fixture })

/** Does so many things to sandboxes that are kept in a folder, some of them at the same time. */
async function play(groups: number, seed: number) {
  const folder = newFolder()
  const { operations, stop } = recordOperations(logOf(folder))
  const app = checkedApp({ fixture: 'docs', data: folder })
  try {
    await app.ready()
    const states = noteStates(app.sandboxes, () => operations.length)
    const many = Array.from({ length: 100 }, (_, at) =>
      ask(app, 'many', 'POST', '/api/v1/customers', { company_name: `Customer ${at}` }),
    )
    await Promise.all(many)
    const full = (await control(app, 'GET', '/sandboxes/many/snapshot')).json()
    const step = fc.oneof(
      { weight: 6, arbitrary: asked },
      { weight: 4, arbitrary: controlled },
      // Makes much of the log worthless, so that its oldest file is emptied.
      { weight: 3, arbitrary: controlling('PUT', '/snapshot', fc.constant(full)) },
      { weight: 1, arbitrary: controlling('DELETE', '', fc.constant(undefined)) },
    )
    const name = fc.constantFrom('default', 'one', 'two')
    const group = fc.array(fc.tuple(name, step), { minLength: 1, maxLength: 6 })
    for (const steps of fc.sample(group, { numRuns: groups, seed })) {
      await Promise.all(steps.map(([sandbox, each]) => each(app, sandbox)))
      for (const each of states.values())
        expect(each.at(-1), 'is kept').toMatchObject({ kept: expect.any(Number) })
    }
    return { log: logOf(folder), operations, states }
  } finally {
    await app.close()
    stop()
  }
}

/** What the sandboxes of a folder are for a server that starts with it. */
async function sandboxesIn(folder: string): Promise<Sandboxes> {
  const storage = new LowdbStorage(folder, () => {})
  const sandboxes = new Sandboxes(fixture, {}, storage)
  const pick = (name: string) => sandboxes.pick(name)
  await storage.open({ default: sandboxes.default, pick, fixtureNamed })
  await storage.close()
  return sandboxes
}

/**
 * Does what was recorded again, in another folder, and stops wherever a kill could have stopped it:
 * after each operation, and amid each write. @returns each time how many are wholly done.
 */
function* doneAgain(operations: readonly Operation[], log: string): Generator<number> {
  for (const [before, { kind, file, second }] of operations.entries()) {
    const here = join(log, basename(file))
    if (kind === 'mkdir') mkdirSync(log, { recursive: true })
    else if (kind === 'rename') renameSync(here, join(log, basename(second)))
    else if (kind === 'rm') rmSync(here, { force: true })
    else {
      writeFileSync(here, second.slice(0, second.length / 2))
      yield before
      writeFileSync(here, second)
    }
    yield before + 1
  }
}

const filesIn = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])

/** What a sandbox may be after so many operations: as it was last kept, or as it was to be kept next. */
function possibleAfter(done: number, states: readonly State[]): unknown[] {
  const last = states.findLastIndex(({ kept = Number.POSITIVE_INFINITY }) => kept <= done)
  return states.filter(({ begun }, at) => at >= last && begun <= done).map(({ is }) => is)
}

/**
 * Opens what a kill would have left behind, wherever it came: nothing that was answered is missing,
 * nothing is there in part, every file can be read.
 */
export async function holdsWhereverItIsKilled(groups: number, seed: number): Promise<void> {
  const { log, operations, states } = await play(groups, seed)
  const folder = newFolder()
  for (const done of doneAgain(operations, logOf(folder))) {
    const sandboxes = await sandboxesIn(folder)
    for (const [name, each] of states) {
      const sandbox = sandboxes.find(name)
      const found = sandbox === undefined ? pristine : comparable(sandbox.snapshot())
      const possible = possibleAfter(done, each)
      if (possible.some((is) => isDeepStrictEqual(is, found))) continue
      expect(found, `${name} after ${done} operations, seed ${seed}`).toEqual(possible[0])
    }
  }
  // All that was done to the files was recorded, the emptying of old ones with it.
  expect(filesIn(logOf(folder))).toEqual(filesIn(log))
  expect(operations.map(({ kind }) => kind)).toContain('rm')
}
