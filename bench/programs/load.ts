import autocannon from 'autocannon'
import { path } from '../details.ts'
import type { LoadOrder, LoadResult } from '../load.ts'
import { percentile } from '../statistics.ts'

/** Sends as many requests as it can for some seconds, then prints what it saw. */
const { url, method, seconds, connections } = JSON.parse(process.argv[2] ?? '{}') as LoadOrder

/** Requests of one connection; no two in a row, of whatever connection, change the row alike. */
const requestsOf = (connection: number) =>
  Array.from({ length: 64 }, (_, index) => {
    const employee_count = connection * 64 + index
    const body = {
      annual_revenue: 2_000_000.25 + employee_count,
      annual_revenue_currency: 'USD',
      employee_count,
      industry: 'Technology',
    }
    return { method, path, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) }
  })

const latencies: number[] = []
let connected = 0
let first = 0
let last = 0
const run = autocannon({
  url,
  connections,
  duration: seconds,
  sampleInt: 100,
  headers: {
    authorization: 'Bearer demo-admin',
    ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
  },
  setupClient(client) {
    client.setRequests(requestsOf(connected))
    connected += 1
  },
})
run.on('response', (_client, _status, _bytes, milliseconds) => {
  last = performance.now()
  if (first === 0) first = last
  latencies.push(milliseconds)
})
run.on('done', ({ non2xx, errors }) => {
  const result: LoadResult = {
    requests: latencies.length,
    perSecond: ((latencies.length - 1) / (last - first)) * 1000,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    failed: non2xx + errors,
  }
  console.log(JSON.stringify(result))
})
