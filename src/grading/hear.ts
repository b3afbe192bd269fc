import type { FastifyInstance, FastifyRequest } from 'fastify'
import type {} from '../http/visit.ts'
import { type Journal, journalOf } from '../journal/journal.ts'
import { maskedUrl } from '../journal/secrets.ts'
import type { Service } from '../service.ts'
import type { Heard } from './heard.ts'

/**
 * Notes from now on what a double is asked. To be called before it is ready. Each request is taken
 * from its journal at once, because suites reset their sandboxes and forget them.
 */
export function hear(app: FastifyInstance, heard: Heard, services: readonly Service[]): void {
  const lastIds = new WeakMap<Journal, number>()
  app.addHook('onResponse', async (request, { statusCode }) => {
    const { visit } = request
    const journal = visit && journalOf(visit.sandbox)
    if (isAstray(request)) {
      const { method, url } = request
      heard.stray({ method, url: maskedUrl(url), status: statusCode })
    }
    for (const entry of journal?.entries() ?? []) {
      if (journal === undefined || entry.id <= (lastIds.get(journal) ?? 0)) continue
      lastIds.set(journal, entry.id)
      heard.add(entry, services)
    }
  })
}

/** Whether nobody answered: neither a service nor the control plane, nor a browser's preflight. */
const isAstray = ({ method, url, visit }: FastifyRequest): boolean =>
  visit === undefined && method !== 'OPTIONS' && !url.startsWith('/_dublor')
