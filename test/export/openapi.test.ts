import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { examplesOf } from '../../src/export/examples.ts'
import { openapi } from '../../src/export/openapi.ts'
import { services } from '../../src/services/index.ts'
import { endpoints, exported } from './exported.ts'

interface Content {
  readonly content?: Readonly<
    Record<
      string,
      { schema: object; examples?: Record<string, { summary: string; value: unknown }> }
    >
  >
}
interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
  readonly 'x-dublor-rules': readonly unknown[]
}
interface Document {
  readonly info: object
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const document = openapi(await exported()) as unknown as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, of]) => ({ method, path, of })),
)
const ajv = new Ajv2020({ strict: false, validateFormats: false })

describe('dublor export openapi', () => {
  it('is valid OpenAPI 3.1, the same whenever it is made', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
    expect(JSON.stringify(openapi(await exported()))).toBe(JSON.stringify(document))
  })

  it('has every endpoint below its base, on the server that is named', () => {
    const templates = endpoints.map((each) => each.replace(/:(\w+)/g, '{$1}'))
    const named = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect(named).toEqual(templates)
    expect(document.servers.map(({ url }) => url)).toEqual([
      'http://127.0.0.1:4010',
      'http://127.0.0.1:4010/~{sandbox}',
    ])
    expect(document.info).toMatchObject({ title: 'CyberCert, FaturaEntegratör', version: '1.2.3' })
  })

  it('gives each operation a name of its own, a tag that is told of, and its rules', () => {
    expect(new Set(operations.map(({ of }) => of.operationId)).size).toBe(operations.length)
    const tags = operations.flatMap(({ of }) => of.tags)
    expect(document.tags.map(({ name }) => name)).toEqual([...new Set(tags)])
    for (const { of } of operations) expect(of['x-dublor-rules'].length).toBeGreaterThan(0)
  })

  it('shows every example of the documents, each as its schema has it', () => {
    const shown = operations.flatMap(({ of }) =>
      [of.requestBody, ...Object.values(of.responses)].flatMap((place) =>
        Object.values(place?.content ?? {}).flatMap(({ schema, examples = {} }) => {
          for (const [name, { value }] of Object.entries(examples)) {
            expect(ajv.validate(schema, value), `${name}: ${ajv.errorsText()}`).toBe(true)
          }
          return Object.values(examples).map(({ summary }) => summary)
        }),
      ),
    )
    const all = services.flatMap(({ name }) => examplesOf(name)).map(({ name }) => name)
    expect([...new Set(shown)].sort()).toEqual([...all].sort())
  })
})
