import type { Fixture, Key, Persona, Row } from '../sandbox/fixture.ts'
import type { Change, Sandbox } from '../sandbox/sandbox.ts'
import { uuidOf } from '../sandbox/uuid.ts'
import type { Answer, Call, Check } from '../service.ts'
import type { Recorder } from '../trail/recorder.ts'
import type { Trail } from '../trail/trail.ts'
import type { FitBody } from './body.ts'
import type { Runtime } from './runtime.ts'

interface Failure {
  readonly check: Check
  readonly answer: () => Answer
  readonly trail: Trail
}

/** One request on its way through a service, in one sandbox. */
export class RequestCall implements Call {
  readonly does: Recorder & Call['does']
  readonly now: number
  readonly sandbox: Sandbox
  readonly runtime: Runtime
  /** The record that the path names. */
  subject: unknown
  /** The body, where the endpoint takes one and it could be read. */
  body: FitBody | undefined
  readonly #persona: Persona | undefined
  readonly #start: Trail
  #failures: Failure[] | undefined
  #changes: Change[] | undefined

  constructor(runtime: Runtime, sandbox: Sandbox, persona: Persona | undefined) {
    this.does = new runtime.Recorder() as Recorder & Call['does']
    this.now = sandbox.now()
    this.sandbox = sandbox
    this.runtime = runtime
    this.#persona = persona
    this.#start = this.does.trail
  }

  get fixture(): Fixture {
    return this.sandbox.fixture
  }

  get caller(): Persona {
    if (this.#persona === undefined) throw new Error('the caller is asked for but not known')
    return this.#persona
  }

  fails(check: Check, answer: () => Answer): void {
    this.#failures ??= []
    this.#failures.push({ check, answer, trail: this.does.trail })
    this.does.trail = this.#start
  }

  /** Names rules that have shaped the answer. */
  name(rules: readonly string[]): void {
    for (const rule of rules) this.does.trail = this.does.trail.with(rule)
  }

  /** Takes back the rules named so far, where it turns out only later whether they shaped anything. */
  takeRules(): readonly string[] {
    const { rules } = this.does.trail
    this.does.trail = this.#start
    return rules
  }

  /** The answer to the failed check that comes first, or `undefined` if none failed. */
  refusal(): Answer | undefined {
    const failures = this.#failures
    if (failures === undefined) return undefined
    this.does.trail = this.#start
    const failed = new Set(failures.map(({ check }) => check))
    const first = this.does.common.checkOrder([...failed])
    const failure = failures.find(({ check }) => check === first)
    if (failure === undefined) return undefined
    this.name(failure.trail.rules)
    const refusal = failure.answer()
    return this.does.common.errorBody?.(refusal) ?? refusal
  }

  get(collection: string, key: Key): never {
    return this.sandbox.get(this.#collection(collection).name, key) as never
  }

  all(collection: string): Iterable<never> {
    const { name, key } = this.#collection(collection)
    return this.sandbox.all(name, key) as Iterable<never>
  }

  store(collection: string, record: object): void {
    const { name, key } = this.#collection(collection)
    const row = record as Row
    this.#changes ??= []
    this.#changes.push({ collection: name, key: row[key] as Key, row })
  }

  nextId(collection: string): number {
    return this.sandbox.nextId(this.#collection(collection).name)
  }

  uuid(id: number): string {
    return uuidOf(id)
  }

  /** Keeps what the handler stored, all of it or nothing. */
  commit(): void {
    if (this.#changes !== undefined) this.sandbox.commit(this.#changes)
  }

  #collection(name: string) {
    const collection = this.runtime.collections[name]
    if (collection === undefined) throw new Error(`there is no collection ${name}`)
    return collection
  }
}
