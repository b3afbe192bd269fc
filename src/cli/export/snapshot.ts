import { access } from 'node:fs/promises'
import { createApp } from '../../app.ts'
import { CannotStore } from '../../storage/cannot-store.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Given } from '../command.ts'
import type { exportFlags } from '../export.ts'
import { runningServer } from '../running-server.ts'

/** Everything that a sandbox is, as JSON: of a server that runs, or of where one has kept it. */
export async function snapshotOf(flags: Given<typeof exportFlags>['flags']): Promise<string> {
  const { url, data, redis, sandbox = 'default' } = flags
  const path = `/_dublor/sandboxes/${encodeURIComponent(sandbox)}/snapshot`
  if ([url, data, redis].filter((place) => place !== undefined).length > 1) {
    throw new CannotRun('from where? Give one of --url, --data and --redis.')
  }
  const isKept = data !== undefined || redis !== undefined
  const snapshot = isKept
    ? await fromStorage(path, data, redis)
    : await (await runningServer(flags).get(path)).text()
  return JSON.stringify(JSON.parse(snapshot), null, 2)
}

async function fromStorage(path: string, data?: string, redis?: string): Promise<string> {
  // The server that keeps them may have as many sandboxes as it likes: who only looks forgets none.
  const app = createApp({
    maxSandboxes: Number.POSITIVE_INFINITY,
    ...(data === undefined ? {} : { data }),
    ...(redis === undefined ? {} : { redis }),
  })
  try {
    if (data !== undefined) await mustBeKept(data)
    await app.ready()
    const answer = await app.inject(path)
    if (answer.statusCode !== 200) throw new CannotRun(answer.json().detail)
    return answer.body
  } catch (error) {
    throw error instanceof CannotStore ? new CannotRun(error.message) : error
  } finally {
    await app.close().catch(() => {})
  }
}

/** @throws {CannotStore} if nothing is kept in a folder: to open it would make it. */
async function mustBeKept(folder: string): Promise<void> {
  const { logOf } = await import('../../storage/lowdb/examine.ts')
  await access(logOf(folder)).catch((error: Error) => {
    throw new CannotStore(`nothing is kept in ${folder}: ${error.message}`)
  })
}
