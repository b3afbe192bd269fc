import type { FastifyInstance } from 'fastify'

/** What a server says of itself. */
export interface Running {
  /** The fixture that it was started with; of a file only the name, not where it is. */
  readonly fixture: string
  readonly status: 'starting' | 'ok' | 'storage-away' | 'stopping'
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
  storage: { readonly isAway?: boolean } = {},
): Running {
  const made = performance.now()
  let status: Running['status'] = 'starting'
  app.addHook('onReady', async () => {
    status = 'ok'
  })
  app.addHook('preClose', async () => {
    status = 'stopping'
  })
  return {
    fixture: fixture.replace(/^.*[/\\]/, ''),
    get status() {
      return status === 'ok' && storage.isAway === true ? 'storage-away' : status
    },
    get uptimeSeconds() {
      return Math.floor((performance.now() - made) / 1000)
    },
  }
}
