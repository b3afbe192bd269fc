import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

const isWindows = process.platform === 'win32'

/** How a process is spawned so that it and all its children can be ended together. */
export const asGroup: SpawnOptions = isWindows
  ? // `npm` is a script there, which only a shell finds.
    { shell: true, windowsHide: true }
  : { detached: true }

/** Tells a process and its children to end; `SIGKILL` asks nobody. Those already gone are passed over. */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  if (isWindows) {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' }).once(
      'error',
      () => {},
    )
    return
  }
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
