import { createApp } from './app.ts'
import { asking } from './client/call.ts'
import type { Dublor } from './client/dublor.ts'
import { dublorAt } from './client/dublor-at.ts'
import { fetchFrom } from './fetch/fetch.ts'
import { listen } from './http/listen.ts'
import type { DublorOptions } from './index.ts'
import { readOptions } from './read-options.ts'

/** Starts a double in this process, and listens. */
export async function startDublor(given: DublorOptions): Promise<Dublor> {
  const { port = 0, host = '127.0.0.1', ...options } = readOptions(given)
  const app = createApp(options)
  const url = await listen(app, { port, host }).catch(async (error) => {
    await app.close().catch(() => {})
    throw error
  })
  // A name that the control plane answers to, wherever the double listens.
  const ask = asking(fetchFrom(app.server, 'http://127.0.0.1'), url)
  return dublorAt({ url, fetch: fetchFrom(app.server, url), ask, close: () => app.close() })
}
