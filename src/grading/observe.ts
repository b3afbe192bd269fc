import type { FastifyInstance, FastifyRequest } from 'fastify'
import type {} from '../http/request-context.ts'
import { type Journal, journalOf } from '../journal/journal.ts'
import { maskedUrl } from '../journal/secrets.ts'
import type { Service } from '../service.ts'
import type { Observed } from './observed.ts'

/**
 * Notes from now on what a double is asked. To be called before it is ready. Each request is taken
 * from its journal at once, because suites reset their sandboxes and forget them.
 */
export function observe(app: FastifyInstance, heard: Observed, services: readonly Service[]): void {
  const lastIds = new WeakMap<Journal, number>()
  app.addHook('onResponse', async (request, { statusCode }) => {
    const { context } = request
    const journal = context && journalOf(context.sandbox)
    if (isAstray(request)) {
      const { method, url } = request
      heard.addUnmatched({ method, url: maskedUrl(url), status: statusCode })
    }
    for (const entry of journal?.entries() ?? []) {
      if (journal === undefined || entry.id <= (lastIds.get(journal) ?? 0)) continue
      lastIds.set(journal, entry.id)
      heard.add(entry, services)
    }
  })
}

/** Whether nobody answered: neither a service nor the control plane, nor a browser's preflight. */
const isAstray = ({ method, url, context }: FastifyRequest): boolean =>
  context === undefined && method !== 'OPTIONS' && !url.startsWith('/_dublor')
