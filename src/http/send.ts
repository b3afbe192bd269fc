import type { FastifyReply, FastifyRequest } from 'fastify'
import { callIn } from './call-in.ts'
import { entryOf } from './entry-of.ts'
import { isLate } from './late.ts'
import type { RequestCall } from './request-call.ts'
import { type Visit, visitOf } from './visit.ts'

/** Sends the answer of a call with the rules that shaped it, and tells of it. */
export function send(request: FastifyRequest, reply: FastifyReply, call: RequestCall) {
  const visit = visitOf(request)
  const { disturbance } = visit
  const text = call.text()
  const headers = headersOf(call)
  tell(request, visit, call, text)
  const { status } = call.answer
  if (disturbance !== undefined) {
    const { label, deliver } = disturbance
    Object.assign(headers, disturbance.headers)
    if (call.runtime.around.headers) headers['dublor-fault'] = label
    if (deliver !== undefined) {
      const before = reply.getHeaders() as Record<string, string>
      deliver(reply, { status, headers: { ...before, ...headers }, text })
      return reply
    }
  }
  return reply.code(status).headers(headers).send(text)
}

/** Tells of a request that nobody is there any more to have answered: its status is 0. */
export function unanswered(request: FastifyRequest, visit: Visit): void {
  visit.sandbox = visit.runtime.around.sandboxes.current(visit.sandbox)
  const call = callIn(visit.sandbox, visit)
  call.answer = { status: 0, body: undefined }
  tell(request, visit, call, undefined)
}

function tell(...[request, visit, call, text]: Parameters<typeof entryOf>): void {
  const entry = entryOf(request, visit, call, text)
  visit.runtime.around.answered(isLate(visit) ? undefined : visit.sandbox, entry)
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
