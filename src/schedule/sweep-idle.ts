import type { FastifyInstance } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { unheld } from '../unheld.ts'

/** Idle sandboxes are looked for at least this often, in milliseconds. */
const longest = 60_000

/**
 * When it was a second ago, in seconds since 1970. A sandbox knows only in which second it was used,
 * and is not to be forgotten before all of its time is over.
 */
const aSecondAgo = () => Math.floor(Date.now() / 1000) - 1

/** Forgets sandboxes that were idle for `ttl` milliseconds, while the server runs. */
export function sweepIdle(app: FastifyInstance, sandboxes: Sandboxes, ttl: number): void {
  if (ttl === Number.POSITIVE_INFINITY) return
  let timer: NodeJS.Timeout | undefined
  app.addHook('onReady', async () => {
    timer = unheld(setInterval(() => sandboxes.sweep(aSecondAgo()), Math.min(ttl / 4, longest)))
  })
  app.addHook('onClose', async () => clearInterval(timer))
}
