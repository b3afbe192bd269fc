import { constants } from 'node:os'

/** How a run of a suite ended. */
export interface End {
  readonly end: 'passed' | 'failed' | 'crashed' | 'timedOut' | 'stopped'
  /** In words: `exit code 1`. */
  readonly says: string
}

interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Why it was told to end, if it was. */
  readonly halted: 'timedOut' | 'stopped' | undefined
  /** Milliseconds that it was given. */
  readonly timeout: number
}

/**
 * How a run ended, by what the system says of it. A shell, and so npm too, turns the signal that
 * ended a command into an exit code: 128 and the number of the signal.
 */
export function endOf({ code, signal, halted, timeout }: Exit): End {
  if (halted === 'stopped') return { end: 'stopped', says: 'stopped' }
  if (halted === 'timedOut') return { end: 'timedOut', says: `no end within ${timeout / 1000} s` }
  const by = signal ?? signalNumbered((code ?? 0) - 128)
  if (by !== undefined) return { end: 'crashed', says: by }
  return code === 0
    ? { end: 'passed', says: 'exit code 0' }
    : { end: 'failed', says: `exit code ${code}` }
}

const signalNumbered = (number: number): string | undefined =>
  Object.entries(constants.signals).find(([, each]) => each === number)?.[0]
