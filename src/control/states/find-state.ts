import { shown } from '../../fixture/shown.ts'
import type { AnyState, Service } from '../../service.ts'
import { Problem } from '../problem.ts'
import { paramsOf } from './params-of.ts'
import { readTexts, type Texts } from './read-texts.ts'
import { readSentence } from './sentence.ts'
import { serviceNamed, withoutService } from './service-named.ts'
import { unknownState } from './unknown-state.ts'

/** A state as a verifier names it. */
export interface AskedState {
  /** Perhaps with the service it is of: `cybercert: customer exists`. */
  readonly text: string
  /** `service` among them says which service it is of. */
  readonly params: Readonly<Record<string, unknown>>
  /** Parameters as a query has them. */
  readonly texts: Texts
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
  const { prefix, sentence } = withoutService(asked.text, services)
  const { service: named, ...sent } = asked.params
  const wanted = prefix ?? named ?? asked.service
  const among = wanted === undefined ? services : [serviceNamed(wanted, services)]
  const readings = among.flatMap((service) =>
    service.states.flatMap((state) => {
      const said = readSentence(state.says, sentence)
      if (said === undefined) return []
      const params = { ...sent, ...readTexts(state.params, asked.texts) }
      return [{ service, state, ...paramsOf(state, said, params) }]
    }),
  )
  if (readings.length === 0) throw unknownState(sentence, among)
  const found = readings.filter((reading) => 'params' in reading)
  const [first] = found
  if (first === undefined) throw unfit(sentence, readings as readonly Unfit[])
  if (found.length > 1) throw ambiguous(sentence, found)
  return first
}

interface Unfit {
  readonly service: Service
  readonly state: AnyState
  readonly why: string
}

function unfit(sentence: string, readings: readonly Unfit[]): Problem {
  const reasons = readings.map(
    ({ service, state, why }) => `${service.name}, ${state.says}: ${why}`,
  )
  const detail = `The state ${shown(sentence)} cannot be so. ${reasons.join(' ')}`
  return new Problem(400, 'Not what this state takes', detail)
}

function ambiguous(sentence: string, found: readonly FoundState[]): Problem {
  const readings = found.map(({ service, state }) => `"${service.name}: ${state.says}"`)
  const name = found[0]?.service.name
  const detail = `The state ${shown(sentence)} may mean ${readings.join(' or ')}. Say which: by the name of the service before it, by "params": {"service": "${name}"}, by ?service=${name}, or by a value that only one of them takes.`
  return new Problem(400, 'Ambiguous state', detail)
}
