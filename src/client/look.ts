import type { Call } from './call.ts'
import { Refused } from './refused.ts'

/** Looks at a sandbox. */
export type Look = <Answer>(path: string) => Promise<Answer>

/**
 * Makes what looks at a sandbox, and makes one of it if there is none: who has its handle has named it.
 * `place` is its path.
 */
export const lookAt =
  (call: Call, place: string): Look =>
  async <Answer>(path: string) => {
    try {
      return await call<Answer>('GET', path)
    } catch (error) {
      if (!(error instanceof Refused) || error.title !== 'No such sandbox') throw error
      await call('PUT', place, {})
      return call<Answer>('GET', path)
    }
  }
