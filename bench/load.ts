import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { loadCore, pinned } from './cores.ts'
import { cpuTime } from './cpu-time.ts'
import { program } from './programs.ts'
import type { Running } from './server.ts'

/** What the load generator is told, as JSON in its first argument. */
export interface LoadOrder {
  readonly url: string
  readonly method: 'GET' | 'PATCH'
  readonly seconds: number
  readonly connections: number
}

/** What the load generator prints. Latencies are milliseconds. */
export interface LoadResult {
  readonly requests: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly failed: number
}

/** A load's result, and the server's processor time for one request in µs or `NaN`. */
export interface Loaded extends LoadResult {
  readonly cpu: number
}

const run = promisify(execFile)

/**
 * Puts a server under load from a process of its own.
 * @throws {Error} if any request was answered with something other than 2xx.
 */
export async function load(
  server: Running,
  method: LoadOrder['method'],
  seconds: number,
): Promise<Loaded> {
  const order: LoadOrder = { url: server.url, method, seconds, connections: 10 }
  const [file = '', ...args] = pinned(loadCore, [
    process.execPath,
    program('load'),
    JSON.stringify(order),
  ])
  const before = cpuTime(server.pid)
  const { stdout } = await run(file, args)
  const used = cpuTime(server.pid) - before
  const result = JSON.parse(stdout) as LoadResult
  if (result.failed > 0) throw new Error(`${server.name}: ${result.failed} requests failed`)
  return { ...result, cpu: (used / result.requests) * 1000 }
}
