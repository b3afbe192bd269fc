import type { FastifyRequest } from 'fastify'
import type { Bytes, Entry, Refused } from '../journal/entry.ts'
import type { Row } from '../sandbox/fixture.ts'
import { permissionsIn } from '../service.ts'
import type { Body } from './prepared.ts'
import type { RequestCall } from './request-call.ts'
import type { RequestContext } from './request-context.ts'

/** What the journal keeps of a request and its answer. Sentences are made of it when somebody reads. */
export function entryOf(
  request: FastifyRequest,
  { began, token, faults, unreadable }: RequestContext,
  call: RequestCall,
  answered: Body | undefined,
): Entry {
  const isText = typeof answered === 'string'
  return {
    id: 0,
    at: Date.now(),
    clock: call.now,
    service: call.runtime.service.name,
    method: request.method,
    url: request.url,
    endpoint: call.endpoint?.path,
    persona: call.caller?.name,
    hasToken: token !== undefined,
    contentType: request.headers['content-type'],
    asked: request.text,
    cut: request.cut === undefined ? undefined : { asked: request.cut, answered: undefined },
    unreadable: unreadable?.reason,
    status: call.answer.status,
    answered: isText ? answered : undefined,
    bytes: isText || answered === undefined ? undefined : bytesOf(answered, call),
    trail: call.does.trail,
    milliseconds: performance.now() - began,
    written: call.written,
    refused: call.refused === undefined ? undefined : refusedOf(request, call),
    emitted: call.emitted,
    faults: faults?.names,
    wanted: faults?.status !== undefined,
  }
}

const bytesOf = ({ length }: Uint8Array, { answer }: RequestCall): Bytes => ({
  length,
  type: answer.headers?.['content-type'] ?? 'unknown',
})

function refusedOf(request: FastifyRequest, call: RequestCall): Refused {
  const { endpoint, caller, refused: check = 'validation' } = call
  const wanted = permissionsIn(endpoint?.permission)
  const isOthers = check === 'ownership'
  return {
    check,
    permissions: isOthers
      ? wanted.filter((each) => caller?.permissions.has(`${each}.own`))
      : wanted,
    owner: isOthers ? call.owner() : undefined,
    user: caller?.user.id,
    expires: caller?.expires,
    found: check === 'existence' ? named(request, call) : undefined,
  }
}

/** The record that a path names, in whatever state. */
function named({ params }: FastifyRequest, call: RequestCall): Row | undefined {
  const { endpoint, runtime, sandbox } = call
  const [name = '', key = ''] = endpoint?.subject?.names(params as Params) ?? []
  const collection = runtime.collections[name]
  return collection && sandbox.get(collection.name, key)
}

type Params = Readonly<Record<string, string>>
