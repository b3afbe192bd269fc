import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks a server two things every 5 ms, each again once it was answered, until it is told to stop;
 * then says how long the longest of all answers took in milliseconds, and how long the server computed
 * at most while somebody waited.
 */
const [port = 0, pid = 0] = process.argv.slice(2).map(Number)
const interval = 5

interface Asked {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Kept open, or a new connection each time. */
  readonly agent: Agent
}

const health: Asked = { path: '/_dublor/health', headers: {}, agent: new Agent() }
const ordinary: Asked = {
  path: '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details',
  headers: {
    authorization: 'Bearer demo-admin',
    'dublor-sandbox': 'neighbour',
    'x-forwarded-for': '10.201.0.1',
  },
  agent: new Agent({ keepAlive: true }),
}

/** Resolves to the milliseconds that an answer took; to `undefined` if none came. */
const answered = (asked: Asked) =>
  new Promise<number | undefined>((resolve) => {
    const began = performance.now()
    get({ port, host: '127.0.0.1', ...asked }, (response) => {
      response.resume().on('close', () => resolve(performance.now() - began))
    }).on('error', () => resolve(undefined))
  })

let last = Number.NaN

/** The processor time of the server's first thread so far, in milliseconds; unknown but on Linux. */
function computed(): number {
  try {
    last = Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ', 1)[0]) / 1e6
  } catch {
    // It has ended, or the system does not tell.
  }
  return last
}

let isOver = false

async function watch(asked: Asked) {
  const seen = { longest: 0, busy: 0, answers: 0, failed: 0, since: 0, before: 0 }
  const go = async () => {
    while (!isOver) {
      seen.since = performance.now()
      seen.before = computed()
      const took = await answered(asked)
      if (took === undefined) seen.failed += 1
      else {
        seen.longest = Math.max(seen.longest, took)
        seen.busy = Math.max(seen.busy, computed() - seen.before)
        seen.answers += 1
      }
      await sleep(Math.max(0, interval - (performance.now() - seen.since)))
    }
  }
  void go()
  return seen
}

const seen = await Promise.all([health, ordinary].map(watch))
while (seen.some(({ answers }) => answers < 20)) await sleep(5)
for (const each of seen) Object.assign(each, { longest: 0, busy: 0 })
process.send?.('ready')
process.once('message', () => {
  isOver = true
  const now = performance.now()
  // What is not answered yet is a silence too.
  const longest = seen.map(({ longest, since }) => Math.max(longest, now - since))
  const busy = seen.map((each) => Math.max(each.busy, computed() - each.before))
  const failed = seen.reduce((sum, each) => sum + each.failed, 0)
  process.send?.({ longest: Math.max(...longest), busy: Math.max(...busy), failed }, () =>
    process.exit(),
  )
})
