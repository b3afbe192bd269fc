import { type Static, Type } from '@sinclair/typebox'
import { bases, type Service } from '../service.ts'
import type { Covered } from './coverage.ts'
import { endpointName } from './endpoint-of.ts'
import { Sample } from './sample.ts'
import { Sentence } from './sentence.ts'

const Share = Type.Object({ exercised: Type.Integer(), total: Type.Integer() })

const CoveredRule = Type.Object({
  id: Type.String(),
  basis: Type.String(),
  exercised: Type.Boolean(),
  requests: Type.Array(Sample, { description: 'Some requests that exercised it.' }),
  says: Sentence,
})

const CoveredService = Type.Object({
  name: Type.String(),
  endpoints: Type.Array(
    Type.Object({
      endpoint: Type.String({ description: 'Method and path.' }),
      requests: Type.Integer({ description: 'How many came.' }),
    }),
  ),
  rules: Type.Array(CoveredRule),
})

/** Which rules and endpoints of the services were exercised, and which were not. */
export const CoverageReport = Type.Object({
  summary: Type.Object(
    { documented: Share, published: Share, observed: Share, assumed: Share },
    { description: 'How many rules were exercised, by basis.' },
  ),
  services: Type.Array(CoveredService),
})
export type CoverageReport = Static<typeof CoverageReport>

/** Everything that could be exercised, and what of it was. */
export function coverageReport(
  { rules, endpoints }: Covered,
  services: readonly Service[],
): CoverageReport {
  const reported = services.map((service) => ({
    name: service.name,
    endpoints: service.endpoints.map((endpoint) => ({
      endpoint: endpointName(service, endpoint),
      requests: endpoints[`${service.name} ${endpoint.method} ${endpoint.path}`] ?? 0,
    })),
    rules: Object.entries(service.rules).map(([id, { basis, en, tr }]) => {
      const requests = [...(rules[id] ?? [])]
      return { id, basis, exercised: requests.length > 0, requests, says: { en, tr } }
    }),
  }))
  const all = reported.flatMap((service) => service.rules)
  const shares = bases.map((wanted) => {
    const those = all.filter(({ basis }) => basis === wanted)
    const exercised = those.filter((rule) => rule.exercised).length
    return [wanted, { exercised, total: those.length }]
  })
  return { summary: Object.fromEntries(shares), services: reported }
}
