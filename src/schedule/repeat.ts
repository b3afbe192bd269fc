import { unheld } from '../unheld.ts'
import type { Next } from './when.ts'

/** Something that happens again and again. */
export interface Repeated {
  /** When it happens next. */
  readonly next: Date
  stop(): void
}

/** A timer looks at the time this often, in milliseconds: so a clock that is set is noticed. */
const step = 60_000

/**
 * Does work at every time of a schedule, until it is stopped. What came due while the machine slept
 * is done once. The timer does not keep the process running. `work` must not fail.
 */
export function repeat(next: Next, work: (next: Date) => Promise<void>): Repeated {
  let due = next(Date.now())
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const wait = () => {
    if (!stopped) timer = unheld(setTimeout(look, Math.min(due - Date.now(), step)))
  }
  const look = () => {
    if (Date.now() < due) return wait()
    due = next(Date.now())
    work(new Date(due)).then(wait)
  }
  wait()
  return {
    get next() {
      return new Date(due)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
