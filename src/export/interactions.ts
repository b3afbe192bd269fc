import type { FastifyInstance } from 'fastify'
import { personas } from '../fixture/surroundings.ts'
import type { AnyEndpoint, Service } from '../service.ts'
import { type Asked, clock, type Example } from './examples.ts'
import { examplesAt, madeRequest } from './made-request.ts'

/** One request to a service and what it is answered, for whichever format it is written in. */
export interface Interaction {
  readonly service: Service
  readonly endpoint: AnyEndpoint
  readonly name: string
  /** What the documents say of it; `undefined` where they show no such request. */
  readonly example: Example | undefined
  readonly request: Asked
  /** The name of whose token is sent. */
  readonly persona: string
  readonly answer: { readonly status: number; readonly body: string }
}

type Double = Pick<FastifyInstance, 'inject'>

/**
 * A request to every endpoint of some services: all that the documents show, and one where they show
 * none. What they leave open of an answer is what the double answers, by the clock of the documents.
 * `double` has the fixture of the documents.
 */
export async function interactionsOf(
  services: readonly Service[],
  double: Double,
): Promise<readonly Interaction[]> {
  const all: Interaction[] = []
  for (const service of services) {
    for (const endpoint of service.endpoints) {
      const examples: (Example | undefined)[] = [...examplesAt(service, endpoint)]
      for (const example of examples.length === 0 ? [undefined] : examples) {
        const request = example?.request ?? madeRequest(service, endpoint)
        const answer = await answerTo(request, { service, example, double, place: all.length })
        const { partial, body } = { partial: true, ...example?.answer }
        all.push({
          service,
          endpoint,
          name: example?.name ?? endpoint.summary,
          example,
          request,
          persona: personaOf(request),
          answer: partial || body === undefined ? answer : { ...answer, body },
        })
      }
    }
  }
  return all
}

interface Asking {
  readonly service: Service
  readonly example: Example | undefined
  readonly double: Double
  readonly place: number
}

async function answerTo(
  { method, path, headers, body }: Asked,
  { service, example, double, place }: Asking,
): Promise<Interaction['answer']> {
  const sandbox = `example-${place}`
  const frozen = { clock: { frozen: clock } }
  await double.inject({ method: 'PUT', url: `/_dublor/sandboxes/${sandbox}`, payload: frozen })
  if (example !== undefined) {
    const url = `/~${sandbox}/_dublor/states?service=${service.name}`
    await double.inject({ method: 'POST', url, payload: { state: example.state } })
  }
  const answer = await double.inject({
    method: method as 'GET',
    url: path,
    headers: { ...headers, 'dublor-sandbox': sandbox },
    ...(body !== undefined && { payload: body }),
  })
  return { status: answer.statusCode, body: answer.body }
}

/** The persona whose token a request has: the documents' placeholders are tokens too. */
function personaOf({ headers }: Asked): string {
  const token = headers['Authorization']?.replace(/^Bearer /, '') ?? ''
  return personas.find(({ tokens }) => tokens.includes(token))?.tokens[0] ?? token
}

/** A JSON text as a value; `undefined` for none. */
export const valueIn = (text: string | undefined): unknown =>
  text === undefined || text === '' ? undefined : JSON.parse(text)
