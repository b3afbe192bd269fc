import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { swapsOf } from '../../src/grading/swaps.ts'
import type { AnyEndpoint } from '../../src/service.ts'
import { services } from '../../src/services/index.ts'

/** Who asks is known only once a token has been found good, and every check runs before that counts. */

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

const strangers = fc.constantFrom(
  undefined,
  'Bearer nobody-knows-me',
  'Bearer demo-expired',
  'Bearer __proto__',
)

const extreme = fc.oneof(
  fc.constantFrom(1e300, -1e300, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53, 'beyond a double'),
  fc.constantFrom('', ' ', 'USD', 'constructor', '\u0000', 'ı'.repeat(5_000), null, true, [], {}),
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
)

/** A body of fields that an endpoint knows, and some that it does not, with extreme values. */
function bodyOf({ schema }: AnyEndpoint) {
  const known = Object.keys(schema.body?.properties ?? {})
  return fc
    .dictionary(fc.constantFrom(...known, 'unknown', '__proto__'), extreme)
    .map((body) => JSON.stringify(body).replaceAll('"beyond a double"', '1e400'))
}

const endpoints = services.flatMap((service) =>
  service.endpoints.map((endpoint) => ({
    endpoint,
    name: `${endpoint.method} ${service.base}${endpoint.path}`,
    url: (service.base + endpoint.path)
      .replace(':uuid', '550e8400-e29b-41d4-a716-446655440000')
      .replace(':id', '1'),
  })),
)

interface Asked {
  readonly sandbox?: string
  readonly authorization: string | undefined
  readonly payload: string
}

const ask = (
  { endpoint: { method }, url }: (typeof endpoints)[number],
  { sandbox = 'default', authorization, payload }: Asked,
) => {
  const headers = {
    'dublor-sandbox': sandbox,
    ...(authorization === undefined ? {} : { authorization }),
  }
  return method === 'GET'
    ? app.inject({ url, headers })
    : app.inject({
        method,
        url,
        headers: { ...headers, 'content-type': 'application/json' },
        payload,
      })
}

describe.each(endpoints)('$name', (place) => {
  it('answers 401 to strangers, whatever they send', async () => {
    const asked = fc.record({ authorization: strangers, payload: bodyOf(place.endpoint) })
    const property = fc.asyncProperty(asked, async (each) => {
      expect((await ask(place, each)).statusCode).toBe(401)
    })
    const examples = Object.keys(place.endpoint.schema.body?.properties ?? {}).map((field) => {
      return [{ authorization: undefined, payload: `{"${field}":1e300}` }] as const
    })
    await fc.assert(property, { numRuns: 40, examples: examples as never })
  })
})

/** What looks at tokens, and at which check is answered, done otherwise. */
const swaps = services.flatMap(swapsOf).filter((swap) => {
  const { common = {} } = 'does' in swap ? swap.does : {}
  return 'authenticates' in common || 'checkOrder' in common
})

describe.each(swaps)('with $id', ({ id }) => {
  it('answers strangers, whatever they send', async () => {
    const sandbox = id.replaceAll('/', '.')
    const url = `/_dublor/sandboxes/${sandbox}/mutants`
    await app.inject({ method: 'PUT', url, payload: { active: [id] } })
    for (const place of endpoints) {
      const asked = fc.record({ authorization: strangers, payload: bodyOf(place.endpoint) })
      const property = fc.asyncProperty(asked, async (each) => {
        expect((await ask(place, { sandbox, ...each })).statusCode).toBeLessThan(500)
      })
      await fc.assert(property, { numRuns: 3 })
    }
  })
})
