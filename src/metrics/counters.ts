import type { Entry } from '../journal/entry.ts'
import type { Trail } from '../trail/trail.ts'

/** Upper bounds of the durations that are counted apart, in seconds. */
export const bounds = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
] as const

/** What is counted of an answer. */
export type Answered = Pick<
  Entry,
  'service' | 'endpoint' | 'method' | 'status' | 'milliseconds' | 'trail' | 'faults'
>

/** What was asked of one endpoint. */
export interface EndpointTally {
  readonly service: string
  /** Its path with parameters unfilled; empty for what no endpoint has answered. */
  readonly endpoint: string
  /** By method, then by status. */
  readonly answers: Map<string, Map<number, number>>
  /** How many took at most as long as each bound but longer than the one before; the last, longer. */
  readonly durations: number[]
  /** Of all durations, in seconds. */
  seconds: number
}

/** How many trails are counted apart: a sandbox's mutants and alternatives have trails of their own. */
const mostTrails = 1000

/** 501 is how a guess is refused: the rules that are named were not leant on. */
const refusedGuess = 501

/**
 * Counts answers. Told of every answer of the server, it only adds numbers: what they mean for
 * Prometheus is worked out when somebody asks.
 */
export class Counters {
  readonly #endpoints = new Map<string, Map<string, EndpointTally>>()
  readonly #trails = new Map<Trail, number>()
  readonly #rules = new Map<string, number>()
  readonly faults = new Map<string, number>()

  add({ service, endpoint, method, status, milliseconds, trail, faults }: Answered): void {
    const counters = this.#of(service, endpoint ?? '')
    let statuses = counters.answers.get(method)
    if (statuses === undefined) {
      statuses = new Map()
      counters.answers.set(method, statuses)
    }
    increase(statuses, status)
    const seconds = milliseconds / 1000
    counters.seconds += seconds
    let place = 0
    while (place < bounds.length && seconds > (bounds[place] as number)) place += 1
    counters.durations[place] = (counters.durations[place] as number) + 1
    if (status !== refusedGuess) this.#count(trail)
    if (faults !== undefined) for (const fault of faults) increase(this.faults, fault)
  }

  *endpoints(): Iterable<EndpointTally> {
    for (const tallies of this.#endpoints.values()) yield* tallies.values()
  }

  /** How many trails are counted apart at present. */
  get trails(): number {
    return this.#trails.size
  }

  /** How many answers each rule shaped. */
  rules(): ReadonlyMap<string, number> {
    for (const [{ rules }, count] of this.#trails) {
      for (const rule of rules) increase(this.#rules, rule, count)
    }
    this.#trails.clear()
    return this.#rules
  }

  #count(trail: Trail): void {
    increase(this.#trails, trail)
    if (this.#trails.size > mostTrails) this.rules()
  }

  #of(service: string, endpoint: string): EndpointTally {
    let tallies = this.#endpoints.get(service)
    if (tallies === undefined) {
      tallies = new Map()
      this.#endpoints.set(service, tallies)
    }
    let counters = tallies.get(endpoint)
    if (counters === undefined) {
      const durations = new Array<number>(bounds.length + 1).fill(0)
      counters = { service, endpoint, answers: new Map(), durations, seconds: 0 }
      tallies.set(endpoint, counters)
    }
    return counters
  }
}

function increase<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
