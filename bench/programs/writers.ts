import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { percentile } from '../statistics.ts'

/** Writes for some seconds with so many writers, and prints the median latency and the rate. */
const [, , base = '', records = '10', writers = '1', seconds = '3'] = process.argv
const agent = new Agent({ keepAlive: true, maxSockets: Number(writers) })
const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const times: number[] = []
let count = 0

async function write(): Promise<void> {
  count += 1
  const id = 1 + ((count * 7919) % Number(records))
  const asked = request(`${base}/${id}`, { method: 'PATCH', agent, headers })
  asked.end(JSON.stringify({ name: `writer ${count}` }))
  const [answer] = await once(asked, 'response')
  await text(answer)
  if (answer.statusCode !== 200) throw new Error(`PATCH ${id}: ${answer.statusCode}`)
}

async function run(until: number, note: boolean): Promise<void> {
  while (performance.now() < until) {
    const began = performance.now()
    await write()
    if (note) times.push(performance.now() - began)
  }
}

const all = (until: number, note: boolean) =>
  Promise.all(Array.from({ length: Number(writers) }, () => run(until, note)))
await all(performance.now() + 500, false)
const began = performance.now()
await all(began + Number(seconds) * 1000, true)
const rate = times.length / ((performance.now() - began) / 1000)
console.log(JSON.stringify({ p50: percentile(times, 0.5), rate }))
