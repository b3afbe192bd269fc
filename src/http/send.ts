import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Entry } from '../journal/entry.ts'
import type { RequestCall } from './request-call.ts'
import { type Visit, visitOf } from './visit.ts'

/** Sends the answer of a call with the rules that shaped it, and tells of it. */
export function send(request: FastifyRequest, reply: FastifyReply, call: RequestCall) {
  const visit = visitOf(request)
  const { disturbance } = visit
  const text = call.text()
  const headers = headersOf(call)
  call.runtime.around.answered(visit.sandbox, entryOf(request, visit, call, text))
  if (disturbance !== undefined) {
    Object.assign(headers, disturbance.headers, { 'dublor-fault': disturbance.names.join(', ') })
    const { deliver } = disturbance
    if (deliver !== undefined) {
      const before = reply.getHeaders() as Record<string, string>
      disturbance.deliver?.(reply, {
        status: call.answer.status,
        headers: { ...before, ...headers },
        text,
      })
      return reply
    }
  }
  return reply.code(call.answer.status).headers(headers).send(text)
}

function headersOf({ answer, runtime, does, sandbox }: RequestCall): Record<string, string> {
  const { trail } = does
  const type = 'application/json; charset=utf-8'
  const named = runtime.around.headers
    ? {
        'content-type': type,
        'dublor-rules': trail.header,
        'dublor-basis': trail.basis ?? 'documented',
        'dublor-sandbox': sandbox.name,
      }
    : { 'content-type': type }
  if (answer.headers === undefined && answer.body !== undefined) return named
  const { 'content-type': _type, ...others } = named
  return { ...(answer.body === undefined ? others : named), ...answer.headers }
}

function entryOf(
  request: FastifyRequest,
  { began, token, disturbance }: Visit,
  call: RequestCall,
  answered: string | undefined,
): Entry {
  return {
    id: 0,
    at: Date.now(),
    clock: call.now,
    service: call.runtime.service.name,
    method: request.method,
    url: request.url,
    endpoint: call.endpoint?.path,
    persona: call.persona?.name,
    hasToken: token !== undefined,
    contentType: request.headers['content-type'],
    asked: request.text,
    status: call.answer.status,
    answered,
    trail: call.does.trail,
    milliseconds: performance.now() - began,
    written: call.written,
    refused: call.refused,
    faults: disturbance?.names,
  }
}
