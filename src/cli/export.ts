import { access } from 'node:fs/promises'
import { createApp } from '../app.ts'
import { CannotStore } from '../storage/cannot-store.ts'
import { CannotRun } from './cannot-run.ts'
import { defineCommand, type Given } from './command.ts'
import { value } from './flags.ts'
import { text } from './kinds.ts'
import { writeReport } from './report-file.ts'
import { runningServer, serverFlags } from './running-server.ts'

const table = {
  Flags: {
    ...serverFlags,
    data: value('DIR', 'of no running server: the folder in which it kept its sandboxes', text),
    redis: value('URL', 'the redis server in which they are', text),
    sandbox: value('NAME', 'which sandbox: default if left out', text, 'default'),
    output: value('FILE', 'write there instead of to stdout', text),
  },
}

/** `dublor export`. */
export const exportCommand = defineCommand({
  name: 'export',
  summary: 'write a snapshot of a sandbox, to be imported elsewhere',
  before: `Writes everything that a sandbox is, as JSON: \`dublor start --import FILE\` begins with it, wherever
that server keeps its sandboxes.

Usage
  dublor export snapshot [--url URL | --data DIR | --redis URL] [flags] > FILE`,
  flags: table,
  after: `Examples
  dublor export snapshot > world.json
  dublor export snapshot --data ./world --output world.json
  dublor start --redis redis://127.0.0.1:6379 --import world.json`,
  takesWords: true,
  run,
})

async function run({ flags, out, words }: Given<typeof table>): Promise<number> {
  if (words[0] !== 'snapshot' || words.length > 1) {
    throw new CannotRun('what to export? `dublor export snapshot`')
  }
  const { url, data, redis, sandbox, output } = flags
  const path = `/_dublor/sandboxes/${encodeURIComponent(sandbox)}/snapshot`
  if ([url, data, redis].filter((place) => place !== undefined).length > 1) {
    throw new CannotRun('from where? Give one of --url, --data and --redis.')
  }
  const isKept = data !== undefined || redis !== undefined
  const snapshot = isKept
    ? await fromStorage(path, data, redis)
    : await (await runningServer(flags).get(path)).text()
  const json = JSON.stringify(JSON.parse(snapshot), null, 2)
  if (output === undefined) out(json)
  else writeReport(output, `${json}\n`)
  return 0
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
  const { logOf } = await import('../storage/lowdb/examine.ts')
  await access(logOf(folder)).catch((error: Error) => {
    throw new CannotStore(`nothing is kept in ${folder}: ${error.message}`)
  })
}
