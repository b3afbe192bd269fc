import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { AnyEndpoint } from '../service.ts'
import { badName } from './bad-name.ts'
import { checkFields, makeFit } from './body.ts'
import { unread } from './body-parsers.ts'
import { pick } from './pick-sandbox.ts'
import { RequestCall } from './request-call.ts'
import type { Runtime } from './runtime.ts'
import { send } from './send.ts'

declare module 'fastify' {
  interface FastifyRequest {
    call: RequestCall | undefined
  }
}

type Fields = Readonly<Record<string, unknown>>
type Params = Readonly<Record<string, string>>

/** Makes an endpoint answer. What is decided on the way is decided by the service's behaviours. */
export function mount(
  app: FastifyInstance,
  runtime: Runtime,
  endpoint: AnyEndpoint,
  sandboxes: Sandboxes,
): void {
  const { service } = runtime
  const { body, query, response } = endpoint.schema
  const queried = Object.keys(query?.properties ?? {})

  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: body === undefined ? { response } : { body, response },
    attachValidation: true,
    onRequest(request, reply, next) {
      const { sandbox, name, token } = pick(request, sandboxes)
      if (sandbox === undefined) return void badName(reply, name)
      const persona = token === undefined ? undefined : sandbox.fixture.personaByToken.get(token)
      const call = new RequestCall(runtime, sandbox, persona)
      request.call = call
      const { accept } = request.headers
      const params = request.params as Params
      call.subject = service.checks(call, endpoint, { persona, params, accept })
      next()
    },
    ...(endpoint.method === 'GET' ? {} : { preValidation: fitBody }),
    handler(request, reply) {
      const call = request.call as RequestCall
      const fields = checkBody(request, call)
      const refusal = call.refusal()
      if (refusal !== undefined) return send(reply, call, refusal)
      const asked = request.query as Fields
      const unknown = Object.keys(asked).filter((name) => !queried.includes(name))
      const refused = unknown.length > 0 && call.does.common.ignoresUnknownQuery(unknown)
      if (refused) return send(reply, call, refused)
      const answer = endpoint.handle(call, {
        params: request.params,
        query: asked,
        body: fields,
        subject: call.subject,
      })
      call.commit()
      return send(reply, call, answer)
    },
  })

  function fitBody(request: FastifyRequest, _reply: FastifyReply, next: () => void) {
    const call = request.call as RequestCall
    const { common } = call.does
    const type = request.headers['content-type']
    if (request.body === unread && !common.takesJsonOnly(type)) {
      call.fails('media-type', () => common.unsupportedMediaType(type))
      request.body = undefined
    } else if (body !== undefined) {
      call.body = makeFit(call, endpoint, request.body)
      request.body = call.body.fields
    }
    next()
  }

  function checkBody({ validationError }: FastifyRequest, call: RequestCall): Fields | undefined {
    if (call.body === undefined) return undefined
    return checkFields(call, endpoint, call.body, validationError === undefined)
  }
}
