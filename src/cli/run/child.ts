import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { notStarted } from '../../grading/not-started.ts'
import { asGroup, signalGroup } from '../../grading/process-group.ts'
import { CannotRun } from '../cannot-run.ts'
import { endings } from '../endings.ts'
import { onceNpmIsGone } from '../stop-on-signal.ts'

/**
 * Runs a command to its end with what this process reads and prints. On a terminal it is in the
 * foreground with this process, so that keys and Ctrl-C come to it as to any command; elsewhere it is
 * a group of its own, of which nothing is left when it has ended.
 * @returns its exit code; 128 and the number of the signal that ended it, as shells have it.
 * @throws {CannotRun} if it cannot be started.
 */
export function runChild(
  [file = '', ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const isOnTerminal = process.stdin.isTTY === true && process.platform !== 'win32'
  const child = spawn(file, args, { ...(isOnTerminal ? {} : asGroup), env, stdio: 'inherit' })
  const tell = (signal: NodeJS.Signals) => {
    if (!isOnTerminal) signalGroup(child, signal)
    // A terminal gives Ctrl-C to all who are in the foreground itself.
    else if (signal !== 'SIGINT') child.kill(signal)
  }
  let isTold = false
  const ending = (signal: NodeJS.Signals) => {
    tell(isTold && !isOnTerminal ? 'SIGKILL' : signal)
    isTold = true
  }
  const end = () => tell('SIGKILL')
  const unwatch = onceNpmIsGone(() => ending('SIGTERM'))
  for (const signal of endings) process.on(signal, ending)
  // Whatever ends this process in between ends the command with it.
  process.on('exit', end)
  return new Promise<number>((resolve, reject) => {
    child.once('error', (error) => {
      const why = notStarted('run', file, error)
      reject(why === undefined ? error : new CannotRun(why))
    })
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    )
  }).finally(() => {
    if (!isOnTerminal) end()
    unwatch()
    process.off('exit', end)
    for (const signal of endings) process.off(signal, ending)
  })
}
