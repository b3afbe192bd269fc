import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A command that starts a server and prints its address. */
export interface ServerCommand {
  readonly name: string
  readonly command: readonly string[]
}

export interface Running {
  readonly name: string
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/**
 * Starts a server and waits for its address, the first `http://127.0.0.1:PORT` that it prints.
 * @throws {Error} if it ends or is silent for 20 s.
 */
export async function start({ name, command }: ServerCommand): Promise<Running> {
  const [file = '', ...args] = command
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const url = await address(name, child)
    return { name, url, pid: child.pid ?? 0, stop: () => stop(child) }
  } catch (error) {
    await stop(child)
    throw error
  }
}

const address = (name: string, child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let printed = ''
    const fail = (why: string) => () => reject(new Error(`${name} ${why}: ${printed}`))
    const patience = setTimeout(fail('printed no address'), 20_000)
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
      if (url === undefined) return
      clearTimeout(patience)
      resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('exit', fail('ended'))
  })

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** A port on which nobody listens. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
