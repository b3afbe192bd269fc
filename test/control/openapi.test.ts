import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, describe, expect, it } from 'vitest'
import { services } from '../../src/services/index.ts'
import { ask, checkedApp, control } from './checked-app.ts'

const app = checkedApp()
afterAll(() => app.close())

type Json = Record<string, unknown>
interface Operation extends Json {
  operationId: string
  summary?: string
  parameters: { name: string; in: string; description?: string; schema: Json }[]
  requestBody?: { content: { 'application/json': { schema: Json } } }
  responses: Record<string, { $ref?: string; content?: { 'application/json': { schema: Json } } }>
  security?: { token: string[] }[]
  'x-dublor-rules'?: { id: string }[]
}
interface Document {
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { responses: Record<string, { content: { 'application/json': { schema: Json } } }> }
}

const own = '/openapi.json'
const documents = [own, ...services.map(({ name }) => `/services/${name}/openapi.json`)]
const documentAt = async (path: string): Promise<Document> =>
  (await control(app, 'GET', path)).json()
const operations = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ path, method: method.toUpperCase(), of })),
  )

/** Every schema in a document, with the schemas within; an example is none. */
function* within(value: unknown): Iterable<Json> {
  if (typeof value !== 'object' || value === null || 'value' in value) return
  yield value as Json
  for (const inner of Object.values(value)) yield* within(inner)
}

describe.each(documents)('GET /_dublor%s', (path) => {
  it('is valid OpenAPI 3.1', async () => {
    const answer = await control(app, 'GET', path)
    const { valid, errors } = await new Validator().validate(answer.json())
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('has nothing that JSON Schema of 2020-12 does not know', async () => {
    const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
    for (const { type, items, properties } of within(await documentAt(path))) {
      if (properties !== undefined || typeof type !== 'string') continue
      if (!['http', 'about:blank'].includes(type)) expect(types).toContain(type)
      expect(Array.isArray(items)).toBe(false)
    }
  })

  it('gives each operation a name of its own and a summary', async () => {
    const all = operations(await documentAt(path))
    expect(new Set(all.map(({ of }) => of.operationId)).size).toBe(all.length)
    expect(all.filter(({ of }) => !of.summary).map((each) => each.path)).toEqual([])
  })

  it('tells of every parameter in a path', async () => {
    for (const { path: url, of } of operations(await documentAt(path))) {
      const named = [...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const told = of.parameters.filter((each) => each.in === 'path').map(({ name }) => name)
      expect(told).toEqual(named)
    }
  })
})

describe('GET /_dublor/openapi.json', () => {
  it('has the calls of the control plane, with what they take, answer and refuse', async () => {
    const { paths } = await documentAt(own)
    const clock = paths['/_dublor/sandboxes/{name}/clock']
    expect(Object.keys(clock ?? {})).toEqual(['get', 'put'])
    expect(clock?.['put']).toMatchObject({
      requestBody: {
        required: false,
        content: { 'application/json': { schema: { additionalProperties: false } } },
      },
      responses: Object.fromEntries(
        Object.entries({
          400: 'NotUnderstood',
          401: 'TokenWanted',
          403: 'NotFromHere',
          408: 'TooSlow',
          413: 'TooLarge',
          415: 'NotJson',
          431: 'HeadersTooLarge',
          503: 'NotKept',
          507: 'NoRoom',
        }).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
      ),
    })
    expect(clock?.['put']?.responses['200']?.content).toBeDefined()
    const forget = paths['/_dublor/sandboxes/{name}']?.['delete']
    expect(forget?.responses['204']).toEqual({ description: 'Done.' })
    expect(forget?.requestBody).toBeUndefined()
  })
})

describe('everything that the control plane takes', () => {
  it('is told with a sentence or its choices, which problems say too', async () => {
    const taken = operations(await documentAt(own)).flatMap(({ method, path, of }) => {
      const body = of.requestBody?.content['application/json'].schema
      const fields = Object.entries(Object(body?.['properties'])) as [string, Json][]
      return [
        ...of.parameters.map(({ name, schema, description }) => ({ name, description, ...schema })),
        ...fields.map(([name, schema]) => ({ name, ...schema })),
      ].map((each) => ({ call: `${method} ${path}`, ...each }) as Json)
    })
    expect(taken.length).toBeGreaterThan(30)
    const isChoice = ({ anyOf = [] }: Json) =>
      (anyOf as Json[]).length > 0 && (anyOf as Json[]).every((each) => 'const' in each)
    const isTold = (each: Json) =>
      each['description'] !== undefined || isChoice(each) || 'const' in each
    expect(taken.filter((each) => !isTold(each))).toEqual([])
  })
})

describe.each(services)('GET /_dublor/services/$name/openapi.json', (service) => {
  const document = () => documentAt(`/services/${service.name}/openapi.json`)

  it('has each endpoint below the base of the service', async () => {
    const { servers, ...rest } = await document()
    expect(servers[0]?.url).toBe(service.base)
    expect(operations({ servers, ...rest }).map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining(
        service.endpoints.map((each) => `${each.method} ${each.path.replace(/:(\w+)/g, '{$1}')}`),
      ),
    )
  })

  it('tells permission, body, answers and rules of each', async () => {
    const all = operations(await document())
    for (const { method, path, permission, schema, promises } of service.endpoints) {
      const url = path.replace(/:(\w+)/g, '{$1}')
      const of = all.find((each) => each.method === method && each.path === url)?.of
      const statuses = new Set([
        ...Object.keys(schema.response),
        ...['400', '401', '405', '408', '429', '431', '501', '503', '507', '4XX', '5XX', 'default'],
        ...(method === 'GET' ? [] : ['413', '415']),
        ...(schema.body ? ['422'] : []),
      ])
      expect(Object.keys(of?.responses ?? {}).sort()).toEqual([...statuses].sort())
      expect(of?.requestBody === undefined).toBe(schema.body === undefined)
      expect(of?.security).toEqual(permission === undefined ? undefined : [{ token: [permission] }])
      const rules = of?.['x-dublor-rules']?.map(({ id }) => id)
      expect(rules).toEqual([...new Set(Object.values(promises ?? {}))])
    }
  })

  it('tells truly how requests without a token and wrong fields are refused', async () => {
    const { components } = await document()
    for (const { method, path, schema } of service.endpoints) {
      const url = `${service.base}${path.replace(':uuid', '550e8400-e29b-41d4-a716-446655440000').replace(':id', '1')}`
      const stranger = await app.inject({ method, url })
      expect(stranger.statusCode).toBe(401)
      expect(fits(stranger.json(), components.responses['Unauthenticated'])).toBe(true)
      if (schema.body === undefined) continue
      const wrong = Object.fromEntries(
        Object.keys(schema.body.properties).map((name) => [name, []]),
      )
      const refused = await ask(app, 'x', method, url, wrong)
      expect(refused.statusCode).toBe(422)
      expect(fits(refused.json(), components.responses['Refused'])).toBe(true)
    }
  })
})

describe('GET /_dublor/services/:name/openapi.json', () => {
  it('answers 404 with the services to another name', async () => {
    const answer = await control(app, 'GET', '/services/cybersert/openapi.json')
    expect(answer.statusCode).toBe(404)
    expect(answer.json().detail).toContain(services.map(({ name }) => name).join(', '))
  })
})

/** Whether a body has the fields that an answer's schema requires, each of its type, and no others. */
function fits(body: Json, response: Document['components']['responses'][string] | undefined) {
  const schema = response?.content['application/json'].schema as
    | { required: string[]; properties: Record<string, { type: string }> }
    | undefined
  const fields = Object.entries(body).map(([name, value]) => [name, typeof value])
  return (
    schema?.required.every((name) => name in body) &&
    fields.every(([name = '', type]) => schema?.properties[name]?.type === type)
  )
}
