import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pinned, serverCore } from '../cores.ts'
import { dublor } from '../programs.ts'
import { freePort } from '../server.ts'
import type { Attack } from './attack.ts'

/** The token of the server's operator. */
export const adminToken = 'the-operators-own-token'

/** How long a server may take to start, to come to itself again, or to stop, in milliseconds. */
const patience = 60_000

/** A server that is attacked. */
export interface Target {
  readonly port: number
  readonly pid: number
  isRunning(): boolean
  /** The most memory that it held so far, in MiB; `NaN` where the system does not tell. */
  peak(): number
  /** Waits until it answers; `false` if it ended or does not. */
  answers(): Promise<boolean>
  /** Asks it to stop. @returns after how many milliseconds it did; `NaN` if it had to be killed. */
  stop(): Promise<number>
}

/**
 * Starts the built command as a demo on the internet, with half a gibibyte of heap.
 * @returns `undefined` if it does not answer.
 */
export async function startTarget(attack: Attack, folder: string): Promise<Target | undefined> {
  const port = await freePort()
  const command = [
    ...[process.execPath, '--max-old-space-size=512', dublor],
    ...['--port', String(port), '--host', '0.0.0.0', '--sandbox-per-visitor'],
    ...['--fixture', 'large:100000', '--admin-token', adminToken],
    ...(attack.keeps ? ['--data', folder] : []),
    ...(attack.flags ?? []),
  ]
  const { largestFile } = attack
  const limited =
    largestFile === undefined
      ? command
      : ['sh', '-c', `ulimit -f ${largestFile}; exec "$@"`, 'sh', ...command]
  const [file = '', ...args] = pinned(serverCore, limited)
  const output = attack.output === 'full' ? openSync('/dev/full', 'w') : 'pipe'
  const child = spawn(file, args, { stdio: ['ignore', output, output] })
  for (const stream of [child.stdout, child.stderr]) {
    if (attack.output === 'closed') stream?.destroy()
    else stream?.resume()
  }
  const target = targetOf(child, port)
  if (await target.answers()) return target
  await target.stop()
  return undefined
}

function targetOf(child: ChildProcess, port: number): Target {
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const { pid = 0 } = child
  let peak = Number.NaN
  return {
    port,
    pid,
    isRunning,
    peak: () => {
      peak = residentPeak(pid) ?? peak
      return peak
    },
    async answers() {
      const end = performance.now() + patience
      while (isRunning() && performance.now() < end) {
        const signal = AbortSignal.timeout(patience)
        const url = `http://127.0.0.1:${port}/_dublor/health`
        const status = await fetch(url, { signal }).then(
          (answer) => answer.status,
          () => 0,
        )
        if (status !== 0) return true
        await sleep(20)
      }
      return false
    },
    async stop() {
      if (!isRunning()) return Number.NaN
      const began = performance.now()
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), patience)
      await ended
      clearTimeout(kill)
      return child.signalCode === 'SIGKILL' ? Number.NaN : performance.now() - began
    },
  }
}

/** Linux tells it in kB; of one that is gone nothing. */
function residentPeak(pid: number): number | undefined {
  try {
    const [, kilobytes] =
      /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
