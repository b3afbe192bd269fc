import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

/** What the control plane or a service says of itself in OpenAPI, as far as it is read here. */
export interface Document {
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Response>> }
}

export interface Operation {
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { schema: Schema } } }
  readonly responses: Readonly<Record<string, Response>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: Schema
}

export type Schema = Readonly<Record<string, unknown>>

interface Response {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

/** An answer as it came, with the request to which it did. */
export interface Answered {
  readonly method: string
  /** Without the prefix that names a sandbox, and without the query. */
  readonly path: string
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Faults after which a body is not what the service made of it. */
const garbling = /content-type|malformed|truncate|drip|reset|lost-answer/

const ajv = new Ajv2020({ strict: false, validateFormats: false })
const compiled = new WeakMap<Schema, ValidateFunction>()

/** Holds answers against a document. */
export class Held {
  readonly #document: Document
  readonly base: string
  readonly #templates: readonly (readonly [RegExp, Readonly<Record<string, Operation>>])[]

  constructor(document: Document) {
    this.#document = document
    this.base = document.servers[0]?.url === '/' ? '/_dublor' : (document.servers[0]?.url as string)
    const before = document.servers[0]?.url === '/' ? '' : this.base
    this.#templates = Object.entries(document.paths).map(([path, methods]) => {
      const pattern = `${before}${path}`.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]*')
      return [new RegExp(`^${pattern}/?$`), methods]
    })
  }

  /** Every operation, with method and path. */
  *operations(): Iterable<{ method: string; path: string; of: Operation }> {
    const before = this.base === '/_dublor' ? '' : this.base
    for (const [path, methods] of Object.entries(this.#document.paths)) {
      for (const [method, of] of Object.entries(methods)) {
        yield { method: method.toUpperCase(), path: before + path, of }
      }
    }
  }

  /** In what an answer is not as the document says; `undefined` if it is. */
  complaint(answered: Answered): string | undefined {
    const { method, status, headers, text } = answered
    const fault = headers['dublor-fault'] as string | undefined
    if (status >= 500 && ![501, 507].includes(status) && fault === undefined) {
      return 'nobody asked for a 5xx'
    }
    if (method === 'OPTIONS' && status === 204) return undefined
    const response = this.#response(answered, fault !== undefined)
    if (response === undefined) return `the document does not say that ${status} may come`
    if (fault !== undefined && (status < 400 || garbling.test(fault))) return undefined
    if (method === 'HEAD') return text === '' ? undefined : 'HEAD has a body'
    if (response.content === undefined) return text === '' ? undefined : 'there is a body'
    const type = String(headers['content-type']).split(';', 1)[0] as string
    const content = response.content[type]
    if (content === undefined) return `the document does not know ${type}`
    return type.endsWith('json') ? wrong(content.schema, text) : undefined
  }

  #response({ method, path, status }: Answered, asked: boolean): Response | undefined {
    const { responses } = this.#document.components
    const operation = this.#operation(method === 'HEAD' ? 'GET' : method, path)
    // The control plane takes no spelling of its calls but the usual one.
    const isOdd = this.base === '/_dublor' && status === 404 && /%|\/\//.test(path)
    if (operation === undefined || isOdd) return elsewhere(responses, status, asked)
    const { [status]: exact, [`${Math.floor(status / 100)}XX`]: range } = operation.responses
    const found = exact ?? (asked ? (range ?? operation.responses['default']) : undefined)
    return found?.$ref === undefined ? found : responses[found.$ref.split('/').at(-1) as string]
  }

  #operation(method: string, path: string): Operation | undefined {
    const [, methods] = this.#templates.find(([template]) => template.test(path)) ?? []
    return methods?.[method.toLowerCase()]
  }
}

/** What may come where there is no operation. */
function elsewhere(
  {
    NoSuchRoute,
    MethodNotAllowed,
    NotUnderstood,
    NotKnown,
    Asked,
    ...rest
  }: Document['components']['responses'],
  status: number,
  asked: boolean,
): Response | undefined {
  const { NotThere, NoSuchMethod, TokenWanted, NotFromHere } = rest
  const known: Readonly<Record<number, Response | undefined>> = {
    400: NotUnderstood,
    401: TokenWanted,
    403: NotFromHere,
    404: NoSuchRoute ?? NotThere,
    405: MethodNotAllowed ?? NoSuchMethod,
    501: NotKnown,
  }
  return known[status] ?? (asked ? (status < 400 ? {} : Asked) : undefined)
}

function wrong(schema: Schema, text: string): string | undefined {
  let check = compiled.get(schema)
  if (check === undefined) {
    check = ajv.compile(schema)
    compiled.set(schema, check)
  }
  try {
    if (check(JSON.parse(text))) return undefined
  } catch {
    return 'the body is not JSON'
  }
  const [error] = check.errors ?? []
  return `the body is another than the document says: ${error?.instancePath} ${error?.message}`
}
