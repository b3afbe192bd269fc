import type { Entry } from '../journal/entry.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import { type Recorder, recorderOf } from '../trail/recorder.ts'
import { Trail } from '../trail/trail.ts'
import type { Callbacks } from './callbacks.ts'
import type { FaultSelector } from './fault-effect.ts'
import type { FieldIndex } from './field-index.ts'
import type { Look } from './look.ts'
import { Prepared } from './prepared.ts'
import { Recent } from './recent.ts'
import type { Retries } from './retries.ts'
import type { NameVisitor } from './visitors.ts'

/** What is the same for all requests of a server. */
export interface ServerDeps {
  /** Whether answers name their rules. */
  readonly headers: boolean
  /** Whether guesses are refused in sandboxes that do not say. */
  readonly strict: boolean
  /** The service with mutants and alternatives in force, by their ids. */
  readonly swapped: (service: Service, swaps: readonly string[]) => Service
  readonly selectFaults: FaultSelector
  readonly sandboxes: Sandboxes
  /** Names the sandbox of those who name none; they share the default one where there is nobody to. */
  readonly retries: Retries
  readonly callbacks: Callbacks
  readonly nameVisitor: NameVisitor | undefined
  /** Is told of every answer, with the sandbox in whose journal it belongs, if in any. */
  readonly answered: (sandbox: Sandbox | undefined, entry: Entry) => void
}

/** How many combinations of mutants and alternatives are kept ready. */
const mostSwapped = 100

/** A service made ready to answer: what every request of it needs, worked out once. */
export class Runtime {
  readonly service: Service
  readonly deps: ServerDeps
  readonly Recorder: new () => Recorder
  /** Of each collection: its name among those of all services, and its key field. */
  readonly collections: Readonly<Record<string, { readonly name: string; readonly key: string }>>
  /** In the order of the service's endpoints. */
  readonly endpoints: readonly Prepared[]
  readonly looks = new Recent<Look>()
  /** The same whatever mutants and alternatives are in force. */
  readonly indexes: Recent<FieldIndex>
  readonly #swapped = new Map<string, Runtime>()

  constructor(service: Service, deps: ServerDeps, indexes = new Recent<FieldIndex>()) {
    this.service = service
    this.deps = deps
    this.indexes = indexes
    this.Recorder = recorderOf(service.behaviours, new Trail(service.rules))
    this.endpoints = service.endpoints.map((endpoint) => new Prepared(endpoint))
    this.collections = Object.fromEntries(
      Object.entries(service.collections).map(([name, { key }]) => [
        name,
        { name: `${service.name}.${name}`, key },
      ]),
    )
  }

  /** The runtime for a sandbox: another one where mutants or alternatives are in force. */
  forSandbox({ settings: { swaps } }: Sandbox): Runtime {
    if (swaps === undefined || swaps.length === 0) return this
    const key = swaps.join(' ')
    let runtime = this.#swapped.get(key)
    if (runtime === undefined) {
      runtime = new Runtime(this.deps.swapped(this.service, swaps), this.deps, this.indexes)
      if (this.#swapped.size >= mostSwapped) this.#swapped.clear()
      this.#swapped.set(key, runtime)
    }
    return runtime
  }
}
