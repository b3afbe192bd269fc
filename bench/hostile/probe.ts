import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { loadCore, pinned } from '../cores.ts'
import { program } from '../programs.ts'
import type { Target } from './target.ts'

/** What those saw who asked meanwhile. */
export interface Seen {
  /** The longest that anybody waited for an answer, in milliseconds. */
  readonly longest: number
  /** For how much of such a time the server computed: the rest is the machine's. `NaN` if unknown. */
  readonly busy: number
  /** How many requests were not answered at all. */
  readonly failed: number
}

/** Asks a server all the time from a process of its own. */
export async function probing({ port, pid }: Target): Promise<{ stop(): Promise<Seen> }> {
  const [file = '', ...args] = pinned(loadCore, [
    process.execPath,
    program('probe'),
    String(port),
    String(pid),
  ])
  const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await once(child, 'message')
  return {
    async stop() {
      const said = once(child, 'message')
      child.send('stop')
      const [seen] = (await said) as [Seen]
      return seen
    },
  }
}
