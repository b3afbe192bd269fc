import { type Json, operationId, templated } from '../control/openapi/parts.ts'
import { serviceDocument } from '../control/openapi/service-document.ts'
import type { Service } from '../service.ts'
import { type Interaction, valueIn } from './interactions.ts'
import { pattern } from './made-request.ts'
import type { Exported } from './written.ts'

type Fields = Record<string, Json>

/** A service in OpenAPI 3.1, with the documents' examples. */
export function withExamples(document: Json, interactions: readonly Interaction[]): Json {
  const paths = structuredClone(document['paths']) as Record<string, Fields>
  for (const interaction of interactions) {
    const { endpoint, example, request, answer } = interaction
    const operation = paths[templated(endpoint.path)]?.[endpoint.method.toLowerCase()] as Fields
    if (answer.status < 300) fillParameters(operation['parameters'], interaction)
    if (example === undefined) continue
    const body = operation['requestBody']
    // What was refused is no example of what to send.
    if (body !== undefined && answer.status < 300) addExample(body, interaction, request.body)
    const responses = operation['responses'] as Fields
    const own = resolved(document, responses[answer.status])
    responses[answer.status] = own
    addExample(own, interaction, answer.body)
  }
  return { ...document, paths }
}

/** What stands in the path of a request that goes well, so that a reader can send it as it is. */
function fillParameters(parameters: unknown, { service, endpoint, request }: Interaction): void {
  const found = pattern(service, endpoint).exec(request.path)?.groups ?? {}
  for (const parameter of parameters as { name: string; in: string; example?: string }[]) {
    const value = found[parameter.name]
    if (parameter.in === 'path' && value !== undefined) parameter.example = value
  }
}

/** What is referred to, so that it can have an example of its own. */
function resolved(document: Json, response: Json | undefined): Json {
  const reference = response?.['$ref']
  if (typeof reference !== 'string') return response ?? { description: 'An answer' }
  const name = reference.split('/').at(-1) as string
  return structuredClone((document as Components).components.responses[name] as Json)
}

interface Components extends Json {
  readonly components: { readonly responses: Fields }
}

function addExample(place: Json, { name }: Interaction, text: string | undefined): void {
  const value = valueIn(text)
  const content = (place['content'] as Fields | undefined)?.['application/json'] as
    | { examples?: Fields }
    | undefined
  if (value === undefined || content === undefined) return
  content.examples = { ...content.examples, [keyOf(name)]: { summary: name, value } }
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** One OpenAPI document of all given services, each below its base. */
export function openapi({ services, interactions, url, version }: Exported): Json {
  const documents = services.map((service) => {
    const own = interactions.filter((each) => each.service.name === service.name)
    return { service, document: withExamples(serviceDocument(service, version), own) }
  })
  const titles = services.map(({ title }) => title).join(', ')
  const [{ document: first }] = documents as [(typeof documents)[0]]
  return {
    ...first,
    info: {
      ...(first['info'] as Json),
      title: titles,
      description: `${titles} as Dublör stands in for them. What the documents do not show is guessed: each answer names its rules.`,
    },
    servers: [
      { url, description: 'The world of those who name none.' },
      {
        url: `${url}/~{sandbox}`,
        description: 'A private world.',
        variables: { sandbox: { default: 'my-test' } },
      },
    ],
    tags: documents.flatMap(({ service, document }) => tagsOf(service, document)),
    paths: Object.assign({}, ...documents.map(belowBase)),
  }
}

const operationsOf = ({ paths }: Json) =>
  Object.entries(paths as Record<string, Fields>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

const tagged = ({ title }: Service, tag: unknown): string => `${title}: ${tag}`

function tagsOf(service: Service, document: Json): readonly Json[] {
  const tags = operationsOf(document).flatMap(({ operation }) => operation['tags'] as string[])
  return [...new Set(tags)].map((tag) => ({ name: tagged(service, tag) }))
}

/** The paths of a service as they are from its server on; its operations have names of their own. */
function belowBase({ service, document }: { service: Service; document: Json }): Json {
  const below: Record<string, Fields> = {}
  for (const { path, method, operation } of operationsOf(document)) {
    const url = service.base + path
    below[url] = {
      ...below[url],
      [method]: {
        ...operation,
        operationId: operationId(method, `${service.name}${path}`),
        tags: (operation['tags'] as string[]).map((tag) => tagged(service, tag)),
      },
    }
  }
  return below
}
