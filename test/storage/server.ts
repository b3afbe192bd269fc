import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface Server {
  readonly url: string
  readonly process: ChildProcess
  /** What it has said on stderr so far. */
  readonly said: () => string
  /** Kills it at once, and waits until it is gone. */
  kill(): Promise<void>
}

/** Starts the command, and waits until it says where it is. */
export async function start(command: string, flags: readonly string[]): Promise<Server> {
  const server = spawn(process.execPath, [command, '--port', '0', '--json', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  server.stderr.on('data', (data) => {
    said += data
  })
  const exit = once(server, 'exit')
  const line = await Promise.race([
    once(createInterface(server.stdout), 'line'),
    exit.then(() => undefined),
  ])
  if (line === undefined) throw new Error(`it did not start: ${said}`)
  return {
    url: JSON.parse(line[0]).url,
    process: server,
    said: () => said,
    async kill() {
      server.kill('SIGKILL')
      await exit
    },
  }
}
