import { access } from 'node:fs/promises'
import { createApp } from '../app.ts'
import { CannotStore } from '../storage/cannot-store.ts'
import { CannotRun } from './cannot-run.ts'
import type { Command, Given } from './command.ts'
import { writeReport } from './report-file.ts'
import { runningServer } from './running-server.ts'

/** `dublor export`. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write a snapshot of a sandbox, to be imported elsewhere',
  help: `Writes everything that a sandbox is, as JSON: \`dublor start --import FILE\` begins with it, wherever
that server keeps its sandboxes.

Usage
  dublor export snapshot [--url URL | --data DIR | --redis URL] [flags] > FILE

Flags
  --url URL           of a running server (DUBLOR_URL): http://127.0.0.1:4010 if nothing is said
  --admin-token TOKEN its admin token, if it runs on another machine (DUBLOR_ADMIN_TOKEN)
  --data DIR          of no running server: the folder in which it kept its sandboxes
  --redis URL         the redis server in which they are
  --sandbox NAME      which sandbox: default if left out
  --output FILE       write there instead of to stdout

Examples
  dublor export snapshot > world.json
  dublor export snapshot --data ./world --output world.json
  dublor start --redis redis://127.0.0.1:6379 --import world.json`,
  options: {
    url: { type: 'string' },
    'admin-token': { type: 'string' },
    data: { type: 'string' },
    redis: { type: 'string' },
    sandbox: { type: 'string' },
    output: { type: 'string' },
  },
  takesWords: true,
  run,
}

async function run({ flags, out, words }: Given): Promise<number> {
  if (words[0] !== 'snapshot' || words.length > 1) {
    throw new CannotRun('what to export? `dublor export snapshot`')
  }
  const sandbox = typeof flags['sandbox'] === 'string' ? flags['sandbox'] : 'default'
  const path = `/_dublor/sandboxes/${encodeURIComponent(sandbox)}/snapshot`
  const { data, redis } = flags as { data?: string; redis?: string }
  if ([flags['url'], data, redis].filter((place) => place !== undefined).length > 1) {
    throw new CannotRun('from where? Give one of --url, --data and --redis.')
  }
  const isKept = data !== undefined || redis !== undefined
  const snapshot = isKept
    ? await fromStorage(path, data, redis)
    : await (await runningServer(flags).get(path)).text()
  const text = JSON.stringify(JSON.parse(snapshot), null, 2)
  if (typeof flags['output'] === 'string') writeReport(flags['output'], `${text}\n`)
  else out(text)
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
