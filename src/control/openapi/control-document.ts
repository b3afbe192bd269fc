import type { KnownCall } from '../call.ts'
import { ProblemDetails } from '../problem-details.ts'
import {
  type Json,
  operationId,
  pathParameters,
  paths,
  plain,
  queryParameters,
  requestBody,
  response,
} from './parts.ts'

/** The OpenAPI 3.1 document of the control plane, made of the schemas by which calls are checked. */
export const controlDocument = (calls: readonly KnownCall[], version: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'The control plane of Dublör',
    version,
    description:
      'What stands behind the services: private worlds, their clocks, faults and journals.',
  },
  servers: [{ url: '/' }],
  security: [{}, { adminToken: [] }],
  paths: paths(calls.map((call) => ({ ...call, of: operation(call) }))),
  components: {
    securitySchemes: {
      adminToken: {
        type: 'http',
        scheme: 'bearer',
        description: 'The token of --admin-token, from other machines only.',
      },
    },
    responses: {
      Problem: {
        description: 'What was wrong with the request, and what to do.',
        content: { 'application/problem+json': { schema: plain(ProblemDetails) } },
      },
    },
  },
})

function operation({ method, url, schema }: KnownCall): Json {
  const { summary, description, params, querystring, body, response: answers = {} } = schema
  const below = url.replace(/^\/_dublor/, '')
  const entries = Object.entries(answers).map(([status, each]) => [status, response(status, each)])
  const responses =
    entries.length > 0 ? Object.fromEntries(entries) : { 200: { description: 'OK' } }
  return {
    operationId: operationId(method, below),
    tags: [below.split(/[/.]/)[1] ?? ''],
    summary,
    description,
    parameters: [...pathParameters(url, params), ...queryParameters(querystring)],
    ...(body !== undefined && { requestBody: requestBody(body) }),
    responses: { ...responses, '4XX': { $ref: '#/components/responses/Problem' } },
  }
}
