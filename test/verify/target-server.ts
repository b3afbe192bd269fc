import { contracts } from '../../contracts/index.ts'
import { type App, createApp } from '../../src/app.ts'
import { services } from '../../src/services/index.ts'
import { filed } from '../../src/verify/play.ts'
import { reach } from '../../src/verify/reach.ts'
import type { Plan } from '../../src/verify/verify.ts'

/** A mock that listens, to be verified. */
export interface TargetServer {
  readonly app: App
  readonly url: string
  /** Method and path of every request so far, in their order. */
  readonly asked: string[]
}

/**
 * Starts one. `foreign` hides that it is a Dublör: it then has no health and no personas to offer.
 * `change` may add hooks.
 */
export async function startTarget({
  swaps = [],
  foreign = false,
  change = () => {},
}: {
  swaps?: readonly string[]
  foreign?: boolean
  change?: (app: App) => void
} = {}): Promise<TargetServer> {
  const app = createApp({ fixture: 'docs' })
  const asked: string[] = []
  app.addHook('onRequest', async (request, reply) => {
    asked.push(`${request.method} ${request.url}`)
    if (foreign && request.url.startsWith('/_dublor')) return reply.code(404).send({})
  })
  change(app)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  app.sandboxes.default.set({ swaps })
  return { app, url, asked }
}

/** A service's URL below a server. */
export const basesAt = (url: string): Record<string, string> =>
  Object.fromEntries(services.map(({ name, base }) => [name, url + base]))

/** What verifies the rules whose ids begin so, in one way or another. */
export async function planFor(
  url: string,
  only: string | readonly string[] = '',
  { readOnly = false, stop = new AbortController().signal, patience = 3_600_000 } = {},
  env: Record<string, string> = {},
): Promise<Plan> {
  const isWanted = (rule: string) => [only].flat().some((each) => rule.startsWith(each))
  return {
    target: await reach({ url, bases: basesAt(url), env }),
    cases: filed(contracts).filter(({ rule }) => isWanted(rule)),
    rules: services.flatMap((service) => Object.keys(service.rules)).filter(isWanted),
    limits: { readOnly, patience, stop },
    services,
    createApp,
    version: '1.2.3',
  }
}
