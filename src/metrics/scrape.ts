import type { Registry } from 'prom-client'
import { type Counted, registryOf } from './registry.ts'

/** What Prometheus is told, as its text format has it. */
export interface Scraped {
  readonly type: string
  readonly text: string
}

/**
 * What to call when somebody asks for the metrics of a server. The library is loaded at the first
 * call, because most servers are never asked.
 */
export function scraping(counted: Counted): () => Promise<Scraped> {
  let own: Registry | undefined
  return async () => {
    const library = await import('prom-client')
    own ??= registryOf(library, counted)
    const parts = [own, processRegistry(library)].map((registry) => registry.metrics())
    return { type: own.contentType, text: (await Promise.all(parts)).join('\n') }
  }
}

let ofProcess: Registry | undefined

/** Memory, processor time, event-loop lag: the process has them once, however many servers it runs. */
function processRegistry({ Registry, collectDefaultMetrics }: typeof import('prom-client')) {
  if (ofProcess === undefined) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}
