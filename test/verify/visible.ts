import type { TargetServer } from './target-server.ts'

/** What clients can see of a server, but for when settings were last written. */
export async function visible({ app }: TargetServer) {
  const shown = async (url: string, token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await app.inject({ url, headers })).json() as Record<string, unknown>
  }
  const settings = []
  for (const role of ['admin', 'owner', 'viewer', 'usd', 'eur']) {
    const { updated_at: _moved, ...kept } = await shown('/api/v1/user/settings', `demo-${role}`)
    settings.push(kept)
  }
  return {
    settings,
    customers: await shown('/api/v1/customers?is_active=1', 'demo-admin'),
    passive: await shown('/api/v1/customers?is_active=0', 'demo-admin'),
    others: await shown('/api/customers', 'demo-admin'),
  }
}

/** The customers that have been written to the database of a server and not deleted again. */
export function leftIn({ app }: TargetServer): string[] {
  const { collections } = app.sandboxes.default.snapshot()
  return Object.entries(collections)
    .filter(([name]) => name.endsWith('.customers'))
    .flatMap(([name, { rows }]) => rows.map(([key, row]) => ({ place: `${name} ${key}`, row })))
    .filter(({ row }) => row !== null && (row['deleted_at'] ?? null) === null)
    .map(({ place }) => place)
}
