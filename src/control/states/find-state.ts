import { shown } from '../../fixture/shown.ts'
import type { AnyState, Service } from '../../service.ts'
import { Problem } from '../problem.ts'
import { paramsOf } from './params-of.ts'
import { readSentence, tidied } from './sentence.ts'
import { unknownState } from './unknown-state.ts'

/** A state as a verifier names it. */
export interface AskedState {
  /** Perhaps with the service it is of: `cybercert: customer exists`. */
  readonly text: string
  /** `service` among them says which service it is of. */
  readonly params: Readonly<Record<string, unknown>>
  /** The service that it is of if neither says. */
  readonly service: string | undefined
}

/** A state that can be arranged. */
export interface FoundState {
  readonly service: Service
  readonly state: AnyState
  readonly params: Readonly<Record<string, unknown>>
}

/**
 * The one state that a verifier means, with its parameters.
 * @throws {Problem} 400 if there is none, if there are several, or if its parameters cannot be.
 */
export function findState(asked: AskedState, services: readonly Service[]): FoundState {
  const { prefix, sentence } = split(asked.text, services)
  const { service: named, ...sent } = asked.params
  const wanted = prefix ?? named ?? asked.service
  const among = wanted === undefined ? services : [serviceNamed(wanted, services)]
  const matches = among.flatMap((service) =>
    service.states.flatMap((state) => {
      const said = readSentence(state.says, sentence)
      return said === undefined ? [] : [{ service, state, ...paramsOf(state, said, sent) }]
    }),
  )
  const [found, ...others] = matches.filter((match) => 'params' in match)
  if (matches.length === 0) throw unknownState(sentence, among)
  if (found === undefined) throw unfit(sentence, matches as readonly Unfit[])
  if (others.length > 0) throw ambiguous(sentence, [found, ...others])
  return found
}

/** Takes the name of a service off the beginning of a sentence. */
function split(text: string, services: readonly Service[]) {
  const colon = text.indexOf(':')
  const prefix = tidied(text.slice(0, Math.max(colon, 0)))
  const isService = services.some((service) => isCalled(service, prefix))
  return isService
    ? { prefix, sentence: tidied(text.slice(colon + 1)) }
    : { prefix: undefined, sentence: tidied(text) }
}

const isCalled = ({ name, title }: Service, typed: unknown): boolean =>
  typeof typed === 'string' && [name, title.toLowerCase()].includes(typed.toLowerCase())

function serviceNamed(typed: unknown, services: readonly Service[]): Service {
  const service = services.find((each) => isCalled(each, typed))
  if (service !== undefined) return service
  const names = services.map(({ name }) => name).join(', ')
  throw new Problem(
    400,
    'No such service',
    `There is no service ${shown(typed)}; there are ${names}.`,
  )
}

interface Unfit {
  readonly service: Service
  readonly state: AnyState
  readonly why: string
}

function unfit(sentence: string, matches: readonly Unfit[]): Problem {
  const reasons = matches.map(({ service, state, why }) => `${service.name}, ${state.says}: ${why}`)
  return new Problem(
    400,
    'Not what this state takes',
    `The state ${shown(sentence)} cannot be so. ${reasons.join(' ')}`,
  )
}

function ambiguous(sentence: string, matches: readonly FoundState[]): Problem {
  const readings = matches.map(({ service, state }) => `"${service.name}: ${state.says}"`)
  const [first] = matches.map(({ service }) => service.name)
  return new Problem(
    400,
    'Ambiguous state',
    `The state ${shown(sentence)} may mean ${readings.join(' or ')}. Say which: by the name of the service before it, by "params": {"service": "${first}"}, by ?service=${first}, or by a value that only one of them takes.`,
  )
}
