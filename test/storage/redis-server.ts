import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { describe } from 'vitest'
import { newFolder } from './folder.ts'

const works = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0

const isThere = works('redis-server') && works('redis-cli')
const reason = isThere ? '' : ' (skipped; to run it: apt-get install redis-server)'

/** Tests that need a redis server; where it is not installed they are skipped, and say so. */
export const describeWithRedis = (title: string, tests: () => void): void =>
  void describe.skipIf(!isThere)(`${title}${reason}`, tests)

/** A redis server of its own, with its data in memory only. */
export interface RedisServer {
  readonly url: string
  readonly port: number
  readonly process: ChildProcess
  /** Runs `redis-cli`. @returns what it printed. */
  cli(...command: readonly string[]): string
  /** Stops it at once, and waits until it is gone. */
  kill(): Promise<void>
}

/** Servers that run. A test that is broken off takes them with it. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const server of running) server.kill('SIGKILL')
})

/** Starts a redis server, and waits until it takes connections. */
export async function startRedis(
  flags: readonly string[] = [],
  port?: number,
): Promise<RedisServer> {
  // A port that was free may be taken a moment later: then another one is tried.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const server = await tryToStart(flags, port ?? (await freePort()))
    if (server !== undefined) return server
  }
  throw new Error('redis-server does not start')
}

async function tryToStart(
  flags: readonly string[],
  port: number,
): Promise<RedisServer | undefined> {
  const about = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', newFolder()]
  const server = spawn('redis-server', [...about, ...flags], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running.add(server)
  const exit = once(server, 'exit').finally(() => running.delete(server))
  const isReady = new Promise<boolean>((resolve) => {
    const lines = createInterface(server.stdout)
    lines.on('line', (line) => line.includes('Ready to accept connections') && resolve(true))
    exit.then(() => resolve(false))
  })
  if (!(await isReady)) return undefined
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    process: server,
    cli(...command) {
      const { stdout } = spawnSync('redis-cli', ['-p', String(port), ...command])
      return String(stdout).trimEnd()
    },
    async kill() {
      server.kill('SIGKILL')
      await exit
    },
  }
}

/** A port that nobody listens on at the moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
