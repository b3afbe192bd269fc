import { pinned, serverCore } from './cores.ts'
import { type Loaded, load } from './load.ts'
import { dublor, program } from './programs.ts'
import { type Running, type ServerCommand, start } from './server.ts'
import { median, pairedRatio } from './statistics.ts'
import { fixed, table, whole } from './table.ts'

/** How fast one server answered one kind of request: medians over the rounds. */
export interface Throughput {
  readonly method: 'PATCH' | 'GET'
  readonly server: string
  readonly perSecond: number
  /** To the bare Fastify of the same round. */
  readonly ratio: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Microseconds of the server's processor time for one request; `NaN` where it cannot be known. */
  readonly cpu: number
  /** The bare Fastify's processor time to this server's, waiting for a core left out. */
  readonly cpuRatio: number
}

const node = process.execPath
const onServerCore = (name: string, command: readonly string[]): ServerCommand => ({
  name,
  command: pinned(serverCore, command),
})

const commands = () => [
  onServerCore('bare Fastify', [node, program('bare-fastify')]),
  onServerCore('Dublör', [node, dublor, '--port', '0']),
  onServerCore('node:http', [node, program('bare-http')]),
]

/** Puts each server under load in turn, round after round. */
export async function throughput(quick: boolean): Promise<Throughput[]> {
  const [rounds, seconds] = quick ? [4, 0.7] : [12, 1]
  const servers: Running[] = []
  try {
    for (const command of commands()) servers.push(await start(command))
    const results: Throughput[] = []
    for (const method of ['PATCH', 'GET'] as const) {
      for (const server of servers) await load(server, method, 2 * seconds)
      results.push(...summary(method, await play(servers, method, rounds, seconds)))
    }
    return results
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

/** Every other round goes backwards, so that no server is always the first. */
async function play(
  servers: readonly Running[],
  method: Throughput['method'],
  rounds: number,
  seconds: number,
): Promise<Map<string, Loaded[]>> {
  const seen = new Map(servers.map(({ name }) => [name, [] as Loaded[]]))
  for (let round = 0; round < rounds; round += 1) {
    for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
      seen.get(server.name)?.push(await load(server, method, seconds))
    }
  }
  return seen
}

function summary(
  method: Throughput['method'],
  seen: ReadonlyMap<string, readonly Loaded[]>,
): Throughput[] {
  const all = (loads: readonly Loaded[], what: 'perSecond' | 'p50' | 'p99' | 'cpu') =>
    loads.map((one) => one[what])
  const baseline = seen.get('bare Fastify') ?? []
  return [...seen].map(([server, loads]) => ({
    method,
    server,
    perSecond: median(all(loads, 'perSecond')),
    ratio: pairedRatio(all(loads, 'perSecond'), all(baseline, 'perSecond')),
    p50: median(all(loads, 'p50')),
    p99: median(all(loads, 'p99')),
    cpu: median(all(loads, 'cpu')),
    cpuRatio: pairedRatio(all(baseline, 'cpu'), all(loads, 'cpu')),
  }))
}

export const throughputTable = (results: readonly Throughput[]): string =>
  table([
    ['10 connections', 'server', 'req/s', 'ratio', 'p50 ms', 'p99 ms', 'CPU µs', 'CPU ratio'],
    ...results.map(({ method, server, perSecond, ratio, p50, p99, cpu, cpuRatio }) => [
      method,
      server,
      whole(perSecond),
      fixed(ratio, 2),
      fixed(p50, 3),
      fixed(p99, 3),
      fixed(cpu, 1),
      fixed(cpuRatio, 2),
    ]),
  ])
