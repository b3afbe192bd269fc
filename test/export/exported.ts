import { createApp } from '../../src/app.ts'
import { interactionsOf } from '../../src/export/interactions.ts'
import type { Exported } from '../../src/export/written.ts'
import { services } from '../../src/services/index.ts'

/** What formats are given, made anew. */
export async function exported(): Promise<Exported> {
  const double = createApp({ fixture: 'docs' })
  const interactions = await interactionsOf(services, double)
  await double.close()
  return { services, interactions, url: 'http://127.0.0.1:4010', version: '1.2.3' }
}

/** Every endpoint, such as `PATCH /api/v1/customers/:uuid`. */
export const endpoints = services.flatMap(({ base, endpoints }) =>
  endpoints.map(({ method, path }) => `${method} ${base}${path}`),
)

/** Which endpoint a request is to. */
export const endpointAt = (method: string, path: string): string | undefined =>
  endpoints.find((each) => {
    const pattern = each.replace(/:\w+/g, '[^/]+')
    return new RegExp(`^${pattern}$`).test(`${method} ${path.split('?')[0]}`)
  })
