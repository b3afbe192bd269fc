import type { ServerResponse } from 'node:http'
import type { Closing } from '../http/closing.ts'

/** The longest time that anybody is kept waiting: 10 minutes, in milliseconds. */
export const longest = 600_000

/**
 * Waits, and holds nothing else up. Resolves early to `gone` when the connection of the answer
 * ends, and early to `undefined` when the server begins to close.
 */
export const pause = (
  milliseconds: number,
  answer: ServerResponse,
  closing: Closing,
): Promise<'gone' | undefined> =>
  new Promise((resolve) => {
    const end = (outcome: 'gone' | undefined) => {
      clearTimeout(timer)
      answer.off('close', leave)
      closing.forget(go)
      resolve(outcome)
    }
    const leave = () => end('gone')
    const go = () => end(undefined)
    const timer = setTimeout(go, milliseconds)
    answer.once('close', leave)
    closing.tell(go)
  })
