import { nameRule } from '../../sandbox/name.ts'
import { type AnyEndpoint, type Ledger, permissionsIn, type Service } from '../../service.ts'
import {
  type Json,
  operationId,
  pathParameters,
  paths,
  queryParameters,
  requestBody,
  response,
} from './parts.ts'
import { refusalsByName, refusalsOf } from './refusals.ts'

/** The OpenAPI 3.1 document of a service, made of its endpoints. `version` is Dublör's own. */
export const serviceDocument = (service: Service, version: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: service.title,
    version,
    description: `${service.title} as Dublör stands in for it. What the documents do not show is guessed: each answer names its rules.`,
  },
  servers: serversOf(service),
  security: [{ token: [] }],
  paths: paths(
    service.endpoints.map((endpoint) => ({
      method: endpoint.method,
      url: endpoint.path,
      of: operation(endpoint, service.rules),
    })),
  ),
  components: {
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: 'The token of a persona: GET /_dublor/personas lists them.',
      },
    },
    responses: refusalsByName,
  },
})

const serversOf = ({ base }: Service): readonly Json[] => [
  { url: base, description: 'The world of those who name none.' },
  {
    url: `/~{sandbox}${base}`,
    description: 'A private world.',
    variables: { sandbox: { default: 'my-test', description: `A${nameRule.slice(1)}.` } },
  },
]

function operation(endpoint: AnyEndpoint, rules: Ledger): Json {
  const { method, path, summary, schema } = endpoint
  const { params, query, body } = schema
  const answers = Object.entries(schema.response as Parameters<typeof response>[1])
  const asked = body === undefined ? {} : { requestBody: requestBody(body) }
  return {
    operationId: operationId(method, path),
    tags: [path.split('/')[1] ?? ''],
    summary,
    ...access(endpoint),
    parameters: [...pathParameters(path, params), ...queryParameters(query)],
    ...asked,
    responses: {
      ...refusalsOf(endpoint),
      ...Object.fromEntries(answers.map(([status, each]) => [status, response(status, each)])),
    },
    'x-dublor-rules': promised(endpoint, rules),
  }
}

/** Who is answered: anybody, or whoever holds one of the permissions. */
function access({ permission, public: isPublic }: AnyEndpoint): Json {
  if (isPublic) return { description: 'Public: whatever token comes is ignored.', security: [] }
  const wanted = permissionsIn(permission)
  if (wanted.length === 0) return {}
  const own = wanted.map((each) => `${each}.own`)
  return {
    description: `Wants the permission ${wanted.join(' or ')}, or ${own.join(' or ')} for the caller's own records.`,
    security: wanted.map((each) => ({ token: [each] })),
  }
}

/** The rules by which an endpoint answers when it does what it is asked. */
const promised = ({ promises }: AnyEndpoint, rules: Ledger): readonly Json[] =>
  [...new Set(Object.values({ ...promises }))].map((id) => ({
    id,
    basis: rules[id]?.basis,
    says: rules[id]?.en,
  }))
