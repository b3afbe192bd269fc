import { get } from 'node:http'
import { path } from './details.ts'
import { dublor, program } from './programs.ts'
import { type ServerCommand, start } from './server.ts'
import { median, pairedRatio } from './statistics.ts'
import { fixed, table } from './table.ts'

/** How long a server took from being spawned to its first 200: medians over the rounds. */
export interface ColdStart {
  readonly server: string
  readonly milliseconds: number
  /** To the one-route Fastify of the same round. */
  readonly ratio: number
}

const node = process.execPath
const commands = (): ServerCommand[] => [
  { name: 'one-route Fastify', command: [node, program('one-route-fastify')] },
  { name: 'Dublör', command: [node, dublor, '--port', '0'] },
  { name: 'node:http', command: [node, program('bare-http')] },
]

/** Starts each server in turn, round after round. Servers are not pinned: nobody starts one so. */
export async function coldStart(quick: boolean): Promise<ColdStart[]> {
  const rounds = quick ? 8 : 25
  const times = new Map(commands().map(({ name }) => [name, [] as number[]]))
  for (let round = -1; round < rounds; round += 1) {
    for (const command of round % 2 === 0 ? commands() : commands().reverse()) {
      const time = await startOnce(command)
      if (round >= 0) times.get(command.name)?.push(time)
    }
  }
  const baseline = times.get('one-route Fastify') ?? []
  return [...times].map(([server, of]) => ({
    server,
    milliseconds: median(of),
    ratio: pairedRatio(of, baseline),
  }))
}

async function startOnce(command: ServerCommand): Promise<number> {
  const spawned = performance.now()
  const server = await start(command)
  try {
    const status = await firstAnswer(server.url + path)
    const time = performance.now() - spawned
    if (status !== 200) throw new Error(`${server.name} answered ${status} first`)
    return time
  } finally {
    await server.stop()
  }
}

const firstAnswer = (url: string) =>
  new Promise<number>((resolve, reject) => {
    const headers = { authorization: 'Bearer demo-admin' }
    get(url, { agent: false, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    }).on('error', reject)
  })

export const coldStartTable = (results: readonly ColdStart[]): string =>
  table([
    ['spawn to first 200', 'ms', 'ratio'],
    ...results.map(({ server, milliseconds, ratio }) => [
      server,
      fixed(milliseconds, 0),
      fixed(ratio, 2),
    ]),
  ])
