import { readFile } from 'node:fs/promises'
import type { App } from '../app.ts'
import { CannotRun } from './cannot-run.ts'

/**
 * Makes the sandbox `default` what a file says, unless something has changed in it already: a
 * server that is started again with the same flags must not lose what it has kept.
 * @throws {CannotRun} if the file cannot be read, or is no snapshot.
 */
export async function importSnapshot(app: App, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new CannotRun(`--import ${file} cannot be read: ${error.message}`)
  })
  const sandbox = await app.sandboxes.look('default')
  if (sandbox !== undefined && sandbox.changed > 0) {
    process.stderr.write(
      `dublor: --import ${file} is passed over: there are changes in the sandbox default already.\n`,
    )
    return
  }
  const answer = await app.inject({
    method: 'PUT',
    url: '/_dublor/sandboxes/default/snapshot',
    headers: { 'content-type': 'application/json' },
    payload: text,
  })
  if (answer.statusCode >= 400) {
    throw new CannotRun(`--import ${file}: ${answer.json().detail}`)
  }
}
