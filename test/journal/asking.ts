import { createApp } from '../../src/app.ts'
import type { CoverageReport } from '../../src/journal/coverage-report.ts'
import type { ShownEntry } from '../../src/journal/shown-entry.ts'

export const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'
export const details = `${customer}/details`
/** The control plane's path of a sandbox. */
export const plane = (name: string) => `/_dublor/sandboxes/${name}`

/** A server, and ways to ask it; in the sandbox `a` where none is named. */
export function asking() {
  const app = createApp({ fixture: 'docs', journalEntries: 50 })
  const headersIn = (name: string) => ({
    authorization: 'Bearer YOUR_API_KEY',
    'dublor-sandbox': name,
  })
  return {
    app,
    headersIn,
    get: (url: string, name = 'a') => app.inject({ url, headers: headersIn(name) }),
    patch: (payload: object, name = 'a') =>
      app.inject({ method: 'PATCH', url: details, headers: headersIn(name), payload }),
    /** The journal of a sandbox, filtered by a query. */
    list: async (query = '', name = 'a') =>
      (await app.inject(`${plane(name)}/requests${query}`)).json().requests as ShownEntry[],
    verify: (payload: object, name = 'a') =>
      app.inject({ method: 'POST', url: `${plane(name)}/requests/verify`, payload }),
    coverage: async (name = 'a') =>
      (await app.inject(`${plane(name)}/coverage`)).json() as CoverageReport,
    forget: (name = 'a') => app.inject({ method: 'DELETE', url: plane(name) }),
  }
}

/** The ids of the rules that were exercised. */
export const exercised = ({ services }: CoverageReport): string[] =>
  services.flatMap(({ rules }) => rules.filter((rule) => rule.exercised).map(({ id }) => id))
