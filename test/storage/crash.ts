import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { newFolder } from './folder.ts'
import { type Server, start } from './server.ts'

type Ask = (method: string, path: string, sandbox: string, body?: object) => Promise<unknown>

/** Asks a server until it is gone: then every request rejects. */
function asking({ url }: Server): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 24 })
  return async (method, path, sandbox, body) => {
    const headers = { authorization: 'Bearer demo-admin', 'dublor-sandbox': sandbox }
    const asked = request(url + path, {
      method,
      agent,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    })
    asked.end(body === undefined ? undefined : JSON.stringify(body))
    const [answer] = await once(asked, 'response')
    const said = await text(answer)
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${said}`)
    return said === '' ? undefined : JSON.parse(said)
  }
}

/** Something that goes on in sandboxes of its own while servers come and go. */
interface Work {
  /** Looks whether all is there that was answered. */
  check(ask: Ask): Promise<void>
  /** Writes, and tells of each answer, until a request rejects. */
  write(ask: Ask, answered: () => void): Promise<void>
}

/** Counts up in a record of its own. */
function counting(index: number): Work {
  const sandbox = `s${index % 3}`
  const path = `/api/customers/${index + 1}`
  let sent = 0
  let kept = 0
  return {
    async check(ask) {
      const { data } = (await ask('GET', path, sandbox)) as { data: { name: string } }
      const found = Number(data.name)
      if (kept > 0) expect(found).toBeGreaterThanOrEqual(kept)
      if (Number.isFinite(found)) expect(found).toBeLessThanOrEqual(sent)
    },
    async write(ask, answered) {
      for (;;) {
        sent += 1
        await ask('PATCH', path, sandbox, { name: String(sent) })
        kept = sent
        answered()
      }
    },
  }
}

/** Resets a sandbox of forty changed records and restores it, in turn: each is done wholly or not at all. */
function resetting(): Work {
  const names = async (ask: Ask) => {
    const list = await ask('GET', '/api/customers?limit=40', 'one')
    return (list as { data: { name: string | null }[] }).data.map(({ name }) => name).join()
  }
  let original: string | undefined
  let full = ''
  let snapshot: object = {}
  let possible: readonly string[] = []
  const prepare = async (ask: Ask) => {
    original = await names(ask)
    for (let id = 1; id <= 40; id += 1) {
      await ask('PATCH', `/api/customers/${id}`, 'one', { name: `kept ${id}` })
    }
    full = await names(ask)
    snapshot = (await ask('GET', '/_dublor/sandboxes/one/snapshot', 'one')) as object
    possible = [full]
  }
  return {
    async check(ask) {
      if (original === undefined) return prepare(ask)
      const now = await names(ask)
      expect(possible).toContain(now)
      possible = [now]
    },
    async write(ask, answered) {
      for (;;) {
        possible = [...possible, original ?? '']
        await ask('POST', '/_dublor/sandboxes/one/reset', 'one')
        answered()
        possible = [original ?? '', full]
        await ask('PUT', '/_dublor/sandboxes/one/snapshot', 'one', snapshot)
        answered()
        possible = [full]
      }
    },
  }
}

/** Tells when something has happened so often. */
function countdown(times: number) {
  let missing = times
  let reach = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const happened = () => {
    missing -= 1
    if (missing <= 0) reach()
  }
  return { reached, happened }
}

/** Kills a server amid its work so often, and looks each time whether the next one has all of it. */
export async function survivesKills(kills: number): Promise<void> {
  const command = await builtCommand()
  const flags = ['--fixture', 'large:40', '--journal-entries', '0', '--data', newFolder()]
  const counters = Array.from({ length: 20 }, (_, index) => counting(index))
  const resets = resetting()
  for (let round = 0; round < kills; round += 1) {
    const server = await start(command, flags)
    const ask = asking(server)
    for (const work of [...counters, resets]) await work.check(ask)
    // However slow it is, so much is answered before it is killed, at a moment that is drawn.
    const counted = countdown(20 + Math.random() * 200)
    const reset = countdown(Math.random() * 6)
    const written = Promise.allSettled([
      ...counters.map(({ write }) => write(ask, counted.happened)),
      resets.write(ask, reset.happened),
    ])
    await Promise.race([Promise.all([counted.reached, reset.reached]), written])
    await pause(Math.random() * 5)
    await server.kill()
    // Nothing but the kill has ended them: a refusal has no code.
    for (const end of await written) expect(end).toHaveProperty('reason.code', expect.any(String))
  }
}
