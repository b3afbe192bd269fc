import type { ShownEntry } from '../../journal/shown-entry.ts'
import { isInColour, painting } from '../../paint.ts'
import { tellOperator } from '../../tell-operator.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Given } from '../command.ts'
import type { Values } from '../flags.ts'
import { language } from '../language.ts'
import { filterFlags, type logFlags } from '../log.ts'
import { type RunningServer, runningServer } from '../running-server.ts'
import { eventsIn } from './events.ts'
import { lineOf } from './line.ts'

/** Runs `dublor log`. @returns the exit code. */
export async function showLog({ flags, out }: Given<typeof logFlags>): Promise<number> {
  const server = runningServer(flags)
  const name = encodeURIComponent(flags.sandbox)
  const requests = `/_dublor/sandboxes/${name}/requests`
  const paint = painting(isInColour(process))
  const speaks = language(process.env)
  const show = (entry: ShownEntry) =>
    out(flags.json ? JSON.stringify(entry) : lineOf(entry, paint, speaks))

  const { limit } = flags
  const filter = filterIn(flags)
  const wanted = limit === undefined ? filter : { ...filter, limit }
  const listed = await server.get(`${requests}?${new URLSearchParams(wanted)}`)
  const there = ((await listed.json()) as { requests: ShownEntry[] }).requests
  for (const entry of there) show(entry)
  if (!flags.follow) return 0
  // Where none was listed, there was none to be seen, unless none was to be.
  const since = limit === '0' ? undefined : String(there.at(-1)?.id ?? 0)
  const query = new URLSearchParams(since === undefined ? filter : { ...filter, since })
  return follow(server, `${requests}/stream?${query}`, show)
}

const filterIn = (flags: Values<typeof logFlags>): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(filterFlags) as (keyof typeof filterFlags)[]).flatMap((flag) => {
      const given = flags[flag]
      return given === undefined ? [] : [[flag, given]]
    }),
  )

async function follow(
  server: RunningServer,
  path: string,
  show: (entry: ShownEntry) => void,
): Promise<number> {
  const unread = new AbortController()
  // Whoever reads no more wants no more: what is printed next finds that out.
  const leave = () => unread.abort()
  process.stdout.once('error', leave)
  try {
    const answer = await server.get(path, unread.signal)
    for await (const { event, data } of eventsIn(answer.body as ReadableStream<Uint8Array>)) {
      if (event === 'request') show(JSON.parse(data))
      else if (event === 'missed') tellOperator('the journal has dropped some before they came.')
    }
    tellOperator(`${server.url} has ended.`)
  } catch (error) {
    if (error instanceof CannotRun) throw error
    if (!unread.signal.aborted) tellOperator(`${server.url} is gone.`)
  } finally {
    process.stdout.off('error', leave)
  }
  return 0
}
