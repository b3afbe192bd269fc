import type { Method } from '../../contracts/exchange.ts'
import { NotAllowed, Stopped } from './play.ts'

/** What a case may do on a target. */
export interface Limits {
  /** Only `GET` and `HEAD` are sent. */
  readonly readOnly: boolean
  /** How long one case may take, in milliseconds. */
  readonly patience: number
  /** Once it is aborted, nothing more is asked. */
  readonly stop: AbortSignal
}

const reading: readonly Method[] = ['GET', 'HEAD']

/** Stands before each request of one case, beginning now; throws if it may not be sent. */
export function guardOf({ readOnly, patience, stop }: Limits): (method: Method) => void {
  const until = performance.now() + patience
  return (method) => {
    if (stop.aborted) throw new Stopped('it was interrupted')
    if (readOnly && !reading.includes(method)) {
      throw new NotAllowed(`it sends ${method}, and only reading is allowed`)
    }
    if (performance.now() > until) {
      throw new Stopped(`it was not over after ${patience / 1000} seconds`)
    }
  }
}
