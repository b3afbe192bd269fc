import type { FastifyReply, FastifyRequest } from 'fastify'
import { callIn } from './call-in.ts'
import { entryOf } from './entry-of.ts'
import { isLate } from './late.ts'
import type { RequestCall } from './request-call.ts'
import { contextOf, type RequestContext } from './request-context.ts'

/** Sends the answer of a call with the rules that shaped it, and tells of it. */
export function send(request: FastifyRequest, reply: FastifyReply, call: RequestCall) {
  const context = contextOf(request)
  const { faults } = context
  const text = call.text()
  const headers = headersOf(call)
  tell(request, context, call, text)
  const { status } = call.answer
  if (faults !== undefined) {
    const { label, deliver } = faults
    Object.assign(headers, faults.headers)
    if (call.runtime.deps.headers) headers['dublor-fault'] = label
    if (deliver !== undefined) {
      const before = reply.getHeaders() as Record<string, string>
      deliver(reply, { status, headers: { ...before, ...headers }, text })
      return reply
    }
  }
  return reply.code(status).headers(headers).send(text)
}

/** Tells of a request that nobody is there any more to have answered: its status is 0. */
export function unanswered(request: FastifyRequest, context: RequestContext): void {
  context.sandbox = context.runtime.deps.sandboxes.current(context.sandbox)
  const call = callIn(context.sandbox, context)
  call.answer = { status: 0, body: undefined }
  tell(request, context, call, undefined)
}

function tell(...[request, context, call, text]: Parameters<typeof entryOf>): void {
  const entry = entryOf(request, context, call, text)
  context.runtime.deps.answered(isLate(context) ? undefined : context.sandbox, entry)
}

function headersOf({ answer, runtime, does, sandbox }: RequestCall): Record<string, string> {
  const { trail } = does
  const type = 'application/json; charset=utf-8'
  const named = runtime.deps.headers
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
