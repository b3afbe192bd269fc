import type { ControlCall } from '../call.ts'
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
import { message } from './refusals.ts'

/** The OpenAPI 3.1 document of the control plane, made of the schemas by which calls are checked. */
export const controlDocument = (calls: readonly ControlCall[], version: string): Json => ({
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
    responses,
  },
})

const content = { 'application/problem+json': { schema: plain(ProblemDetails) } }
const problem = (description: string): Json => ({ description, content })

/** What calls may answer beside what they are for. */
const responses = {
  NotUnderstood: problem('Something was sent that the call does not take; `detail` says what.'),
  TokenWanted: problem('Whoever is not on this machine has to send the admin token.'),
  NotFromHere: problem('The call is not answered to those who ask from there.'),
  NotThere: problem('There is nothing of that name, or no such call.'),
  BrokenFixture: problem(
    'The file of the fixture has changed and cannot be used; nothing was changed.',
  ),
  NoSuchMethod: problem('The path does not take the method; `Allow` lists those that it takes.'),
  TooLarge: problem('The body is too large.'),
  NotJson: problem('The body is not JSON.'),
  NotKept: problem(
    'The world can neither be read nor kept now; `Retry-After` says when to ask again.',
  ),
  NoRoom: problem('There is no room for more; nothing was changed.'),
  TooSlow: { description: 'The request took too long to arrive.', content: message },
  HeadersTooLarge: { description: 'The headers are too large.', content: message },
}

const refused = (name: keyof typeof responses): Json => ({ $ref: `#/components/responses/${name}` })

function operation({ method, url, schema, open }: ControlCall): Json {
  const { summary, description, params, querystring, body, response: answers = {} } = schema
  const below = url.replace(/^\/_dublor/, '')
  const told = Object.entries(answers).map(([status, each]) => [
    status,
    each === ProblemDetails
      ? refused(status === '409' ? 'BrokenFixture' : 'NotThere')
      : response(status, each),
  ])
  const guarded = {
    401: refused('TokenWanted'),
    403: refused('NotFromHere'),
    503: refused('NotKept'),
  }
  return {
    operationId: operationId(method, below),
    tags: [below.split(/[/.]/)[1] ?? ''],
    summary,
    description,
    parameters: [...pathParameters(url, params), ...queryParameters(querystring)],
    ...(body !== undefined && { requestBody: requestBody(body) }),
    responses: {
      400: refused('NotUnderstood'),
      ...(!open && guarded),
      408: refused('TooSlow'),
      ...(method !== 'GET' && {
        413: refused('TooLarge'),
        415: refused('NotJson'),
        507: refused('NoRoom'),
      }),
      431: refused('HeadersTooLarge'),
      ...Object.fromEntries(told),
    },
  }
}
