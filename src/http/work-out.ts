import type { FastifyRequest } from 'fastify'
import type { Answer, KnownCall } from '../service.ts'
import { checkFields, makeFit } from './body.ts'
import { unread } from './body-parsers.ts'
import { callIn } from './call-in.ts'
import type { RequestCall } from './request-call.ts'
import { contextOf, type RequestContext } from './request-context.ts'
import { allowedAt, pathOf } from './routes.ts'
import { unknownIn } from './unknown.ts'

type Fields = Readonly<Record<string, unknown>>
type Params = Readonly<Record<string, string>>

/**
 * Works out the answer to a request in the world as it is now. Everything happens in one step, so
 * that nobody can change a record between looking at it and writing it; nothing is kept yet, so
 * that it may be done again.
 */
export function workOut(request: FastifyRequest): RequestCall {
  const context = contextOf(request)
  const world = context.faults?.world?.(context.sandbox) ?? context.sandbox
  const call = callIn(world, context)
  const status = context.faults?.status ?? 0
  if (status >= 400) call.answer = wanted(request, call, status)
  else
    call.answer =
      call.endpoint === undefined ? nowhere(request, call) : attend(request, call, context)
  return call
}

/** The answer of a status that is wanted whatever the request says. */
export function wanted(request: FastifyRequest, call: RequestCall, status: number): Answer {
  const { method, params, routeOptions } = request
  const { service } = call.runtime
  const path = pathOf(request)
  const answer = service.wanted(call, {
    status,
    endpoint: call.endpoint,
    params: params as Params,
    method,
    path,
    allowed: allowedAt(service, path),
    bodyLimit: routeOptions.bodyLimit,
  })
  return { ...answer, status }
}

/** The answer where no endpoint is. */
function nowhere(request: FastifyRequest, { does, runtime }: RequestCall): Answer {
  const path = pathOf(request)
  const allowed = allowedAt(runtime.service, path)
  return allowed.length === 0
    ? does.common.unknownRoute(path)
    : does.common.methodNotAllowed(request.method, path, allowed)
}

/** The answer of an endpoint: to the check that failed, or else of its handler. */
function attend(
  request: FastifyRequest,
  call: RequestCall,
  { unreadable }: RequestContext,
): Answer {
  const { service } = call.runtime
  const { endpoint, queried } = call.prepared
  const params = request.params as Params
  const { accept } = request.headers
  call.subject = service.checks(call, endpoint, { persona: call.caller, params, accept })
  let body: Fields | undefined
  if (unreadable !== undefined) refuseBody(request, call, unreadable)
  else if (endpoint.method !== 'GET') body = readBody(request, call)
  const refusal = call.refusal()
  const query = request.query as Fields
  const unknown = unknownIn(query, queried)
  if (refusal !== undefined) {
    if (unknown.length > 0) setAsideQuery(call, unknown)
    return refusal
  }
  const refused = unknown.length > 0 && call.does.common.ignoresUnknownQuery(unknown)
  if (refused) return refused
  // Nobody has come so far without a token, but with a mutant of handlers that do not ask for it.
  return endpoint.handle(call as RequestCall & KnownCall, {
    params,
    query,
    body,
    subject: call.subject,
  })
}

/** What is in the query shapes no refusal, and would shape the answer that follows on it. */
function setAsideQuery(call: RequestCall, unknown: readonly string[]): void {
  const { does } = call
  const { trail } = does
  call.takeRules()
  does.common.ignoresUnknownQuery(unknown)
  call.setAside(call.takeRules())
  does.trail = trail
}

function refuseBody(
  request: FastifyRequest,
  call: RequestCall,
  { check, reason }: NonNullable<RequestContext['unreadable']>,
): void {
  const { common } = call.does
  const { bodyLimit } = request.routeOptions
  call.fails(check, () =>
    check === 'size' ? common.bodyTooLarge(bodyLimit) : common.malformedBody(reason),
  )
}

function readBody(request: FastifyRequest, call: RequestCall): Fields | undefined {
  const { common } = call.does
  const type = request.headers['content-type']
  if (request.body === unread && !common.takesJsonOnly(type)) {
    call.fails('media-type', () => common.unsupportedMediaType(type))
    return undefined
  }
  const { prepared } = call
  if (prepared.endpoint.schema.body === undefined) return undefined
  const given = makeFit(call, prepared, request.body)
  return checkFields(call, prepared.endpoint, given, prepared.fits(given.fields), request.inexact)
}
