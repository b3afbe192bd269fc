import type { App } from '../app.ts'
import { Problem } from '../control/problem.ts'
import { readSnapshot } from '../control/snapshot/read.ts'
import { fixturesOf } from '../fixture/fixtures.ts'
import { readJson } from '../read-json.ts'
import { Unreadable } from '../read-text.ts'
import { NoRoom } from '../sandbox/no-room.ts'
import { sizeOfSnapshot } from '../sandbox/snapshot.ts'
import { NotStored } from '../sandbox/storage.ts'
import { services } from '../services/index.ts'
import { tellOperator } from '../tell-operator.ts'
import { CannotRun } from './cannot-run.ts'

/**
 * Makes the sandbox `default` what a file says, unless something has changed in it already: a
 * server that is started again with the same flags must not lose what it has kept. The file may be
 * of any size, unlike a snapshot that a client sends.
 * @throws {CannotRun} if the file cannot be read, or is no snapshot.
 */
export async function importSnapshot({ sandboxes }: App, file: string): Promise<void> {
  const json = contentOf(file)
  const sandbox = await sandboxes.look('default')
  if (sandbox !== undefined && sandbox.changed > 0) {
    tellOperator(
      `--import ${file} is passed over: there are changes in the sandbox default already.`,
    )
    return
  }
  try {
    const fixtureNamed = fixturesOf(services, { last: sandboxes.default.fixture })
    const { snapshot, fixture } = await readSnapshot(json, { services, fixtureNamed })
    await sandboxes.change('default', (each) => {
      sandboxes.makeRoom(each, sizeOfSnapshot(snapshot) - each.bytes)
      each.restore(snapshot, fixture)
    })
  } catch (error) {
    if ([Problem, NoRoom, NotStored].some((kind) => error instanceof kind))
      throw new CannotRun(`--import ${file}: ${(error as Error).message}`)
    throw error
  }
}

function contentOf(file: string): unknown {
  try {
    return readJson(file)
  } catch (error) {
    throw error instanceof Unreadable ? new CannotRun(`--import ${file} ${error.message}`) : error
  }
}
