import type { FastifyInstance } from 'fastify'
import { nameOf } from '../fixture/name-of.ts'
import type { Storage, Trouble } from '../sandbox/storage.ts'

/** What a server says of itself. */
export interface Running {
  /** The fixture that it was started with; of a file only the name, not where it is. */
  readonly fixture: string
  readonly status: 'starting' | 'ok' | 'stopping' | Trouble['status']
  /** What is wrong with the storage, if that is what `status` says. */
  readonly detail: string | undefined
  /** Since it was made. */
  readonly uptimeSeconds: number
}

/**
 * Follows a server and its storage. To be called once everything that it must wait for has its
 * hooks.
 */
export function follow(
  app: FastifyInstance,
  fixture: string,
  storage: Pick<Storage, 'trouble'> = {},
): Running {
  const made = performance.now()
  let status: 'starting' | 'ok' | 'stopping' = 'starting'
  app.addHook('onReady', async () => {
    status = 'ok'
  })
  app.addHook('preClose', async () => {
    status = 'stopping'
  })
  return {
    fixture: nameOf(fixture),
    get status() {
      return status === 'ok' ? (storage.trouble?.status ?? status) : status
    },
    get detail() {
      return status === 'ok' ? storage.trouble?.detail : undefined
    },
    get uptimeSeconds() {
      return Math.floor((performance.now() - made) / 1000)
    },
  }
}
