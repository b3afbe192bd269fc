import type { Health } from '../control/health.ts'
import { baseOf } from './base-of.ts'
import { asking } from './call.ts'
import type { Dublor } from './dublor.ts'
import { dublorAt } from './dublor-at.ts'
import { fetchAt } from './fetch-at.ts'
import { NoServer } from './no-server.ts'

/** Where a double runs that is to be used. */
export interface ConnectOptions {
  /** Such as `http://127.0.0.1:4010`; `DUBLOR_URL` of the environment, or else this, if left out. */
  readonly url?: string | URL
  /** The token of its control plane, if it wants one; `DUBLOR_ADMIN_TOKEN` if left out. */
  readonly token?: string
}

/**
 * Uses a double that runs already, as `createDublor` does one of its own.
 * @throws {NoServer} if none answers there.
 * @throws {WrongSetting} if the URL cannot be that of one.
 * @example
 * const dublor = await connect() // at DUBLOR_URL, or http://127.0.0.1:4010
 * await using world = dublor.sandbox()
 */
export async function connect({ url, token }: ConnectOptions = {}): Promise<Dublor> {
  const base =
    url === undefined
      ? baseOf(process.env['DUBLOR_URL'] || 'http://127.0.0.1:4010', 'DUBLOR_URL')
      : baseOf(String(url), 'the option url')
  const admin = token ?? (process.env['DUBLOR_ADMIN_TOKEN'] || undefined)
  const fetch = fetchAt(base, globalThis.fetch)
  const dublor = dublorAt({
    url: base,
    fetch,
    ask: asking(fetch, base, admin),
    close: async () => {},
  })
  await makeSure(dublor.health(), base)
  return dublor
}

/** @throws {NoServer} if what answers is no double, or none that is ready. */
async function makeSure(asked: Promise<Health>, base: string): Promise<void> {
  const health = await asked.catch((error) => {
    if (error instanceof NoServer) throw error
    throw new NoServer(`What answers at ${base} is no Dublör that is ready: ${error.message}`)
  })
  if (Array.isArray(health?.services)) return
  throw new NoServer(`What answers at ${base} is no Dublör. Give the url of one.`)
}
