import { type ChildProcess, spawn } from 'node:child_process'
import { CannotGrade } from './cannot-grade.ts'
import { type End, endOf } from './end.ts'
import { notStarted } from './not-started.ts'
import { asGroup, signalGroup } from './process-group.ts'
import { Tail } from './tail.ts'

/** A test suite as a command. */
export interface Suite {
  /** The command and its arguments, in which `{url}` stands for the base URL. */
  readonly command: readonly string[]
  /** Its environment, to which `DUBLOR_URL` is added. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Is given what the suite prints, if anybody wants to see it. */
  readonly print?: ((text: string) => void) | undefined
}

/** What came of one run. */
export interface Outcome extends End {
  readonly milliseconds: number
  /** The last of what it printed. */
  readonly output: string
}

/** How long a suite may take to end by itself once it is told to, in milliseconds. */
const grace = 2_000

/**
 * Runs a suite against a base URL. Its process group is ended after `timeout` milliseconds, when
 * `stop` is aborted, and when the suite has ended itself but left children behind.
 * @throws {CannotGrade} if the command cannot be started.
 */
export function runSuite(
  { command, env, print }: Suite,
  url: string,
  { timeout, stop }: { readonly timeout: number; readonly stop: AbortSignal },
): Promise<Outcome> {
  const [file = '', ...args] = command.map((part) => part.replaceAll('{url}', url))
  const began = performance.now()
  const child = spawn(file, args, {
    ...asGroup,
    env: { ...env, DUBLOR_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const tail = new Tail()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      tail.add(text)
      print?.(text)
    })
  }
  const halting = haltable(child, timeout, stop)
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      halting.over()
      const why = notStarted('grade', file, error)
      reject(why === undefined ? error : new CannotGrade(why))
    })
    child.once('exit', (code, signal) => {
      const milliseconds = performance.now() - began
      halting.over()
      letGo(child, () =>
        resolve({
          ...endOf({ code, signal, halted: halting.why(), timeout }),
          milliseconds,
          output: tail.text,
        }),
      )
    })
  })
}

/** Ends a process group in time. `over` is called when there is nothing left to end. */
function haltable(child: ChildProcess, timeout: number, stop: AbortSignal) {
  let why: 'timedOut' | 'stopped' | undefined
  let killing: NodeJS.Timeout | undefined
  const halt = (cause: 'timedOut' | 'stopped') => {
    if (why !== undefined) return
    why = cause
    signalGroup(child, 'SIGTERM')
    killing = setTimeout(signalGroup, grace, child, 'SIGKILL')
  }
  const patience = setTimeout(halt, timeout, 'timedOut')
  const stopped = () => halt('stopped')
  stop.addEventListener('abort', stopped)
  if (stop.aborted) stopped()
  return {
    why: () => why,
    over() {
      clearTimeout(patience)
      clearTimeout(killing)
      stop.removeEventListener('abort', stopped)
    },
  }
}

/** Ends the children that a process has left behind, and waits for the last of what was printed. */
function letGo(child: ChildProcess, done: () => void): void {
  signalGroup(child, 'SIGKILL')
  // A child that has left the group may hold the pipes open for as long as it likes.
  const impatient = setTimeout(() => {
    child.stdout?.destroy()
    child.stderr?.destroy()
  }, 500)
  child.once('close', () => {
    clearTimeout(impatient)
    done()
  })
}
