import { Type } from '@sinclair/typebox'
import type { FastifyRequest } from 'fastify'
import { nameIn } from '../http/pick-sandbox.ts'
import { defaultSandbox, isSandboxName, nameRule } from '../sandbox/name.ts'
import { endpoint } from './endpoint.ts'
import { Problem } from './problem.ts'
import { AskedStates, sentencesOf } from './states/asked-states.ts'
import { findState } from './states/find-state.ts'
import { setUp, tearDown } from './states/hold.ts'
import { askedFor, StatesQuery } from './states/states-query.ts'

const Values = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
  description: 'What is known of the states now, to be filled into the request.',
})

/** `POST /_dublor/states`: lets provider states hold, or takes them back, as Pact's verifiers ask. */
export const arrangeStates = endpoint(
  {
    description:
      'States add up until a tear-down, which takes the sandbox back to what it was before the first, whichever server is asked and whether it was restarted. They are in the body or, for verifiers that send none, in the query. The sandbox is named in the query, by the header Dublor-Sandbox, or by /~NAME before the path.',
    querystring: StatesQuery,
    body: AskedStates,
    response: { 200: Values },
  },
  ({ sandboxes, services }) =>
    async (request) => {
      const { sandbox, service } = request.query
      const asked = askedFor(request.query, request.body)
      const name = sandbox ?? nameOf(request)
      if (asked.action === 'teardown') {
        await tearDown(sandboxes, name)
        return {}
      }
      if (asked.state === undefined && asked.states === undefined) throw nothingAsked()
      const given = { params: asked.params ?? {}, texts: asked.texts, service }
      const found = sentencesOf(asked).map((text) => findState({ text, ...given }, services))
      return { ...(await setUp(sandboxes, name, found)) }
    },
)

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
