import { Type } from '@sinclair/typebox'
import type { FastifyRequest } from 'fastify'
import { nameIn } from '../http/pick-sandbox.ts'
import { defaultSandbox, isSandboxName, nameRule } from '../sandbox/name.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { Problem } from './problem.ts'
import { SandboxParams } from './sandbox-params.ts'
import { AskedStates, sentencesOf } from './states/asked-states.ts'
import { findState } from './states/find-state.ts'
import { setUp, tearDown } from './states/hold.ts'

const Where = Type.Object(
  {
    sandbox: Type.Optional(SandboxParams.properties.name),
    service: Type.Optional(
      Type.String({
        description: 'The service whose states are meant where neither sentence nor params tell.',
        examples: ['cybercert'],
      }),
    ),
  },
  { additionalProperties: false },
)

const Values = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
  description: 'What is known of the states now, to be filled into the request.',
})

/** `POST /_dublor/states`: lets provider states hold, or takes them back, as Pact's verifiers ask. */
export const arrangeStates: ControlEndpoint = (app, { sandboxes, services }) => {
  const schema = {
    summary: 'Let provider states hold, or take them back',
    description:
      'States add up until a tear-down, which takes the sandbox back to what it was before the first. The sandbox is named in the query, by the header Dublor-Sandbox, or by /~NAME before the path.',
    querystring: Where,
    body: AskedStates,
    response: { 200: Values },
  }
  app.post('/states', { schema }, async (request) => {
    const { body, query } = request
    const name = query.sandbox ?? nameOf(request)
    if (body.action === 'teardown') {
      await tearDown(sandboxes, name)
      return {}
    }
    if (body.state === undefined && body.states === undefined) throw nothingAsked()
    const { service } = query
    const params = body.params ?? {}
    const found = sentencesOf(body).map((text) => findState({ text, params, service }, services))
    return { ...(await setUp(sandboxes, name, found)) }
  })
}

function nameOf(request: FastifyRequest): string {
  const name = nameIn(request) ?? defaultSandbox
  if (isSandboxName(name)) return name
  throw new Problem(400, 'No such sandbox', `There is no sandbox "${name}": ${nameRule}.`)
}

const nothingAsked = () =>
  new Problem(
    400,
    'No state',
    'body.state is missing. Send the state in the body, as {"state":"customer has no details"}; GET /_dublor/states lists all.',
  )
