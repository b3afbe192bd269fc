import type { Emitted, Written } from '../journal/entry.ts'
import type { Fixture, Key, Persona, Row } from '../sandbox/fixture.ts'
import { givenId } from '../sandbox/id.ts'
import type { Change, Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { uuidOf } from '../sandbox/uuid.ts'
import type { Answer, AnyEndpoint, Call, Check, Emission, Listed } from '../service.ts'
import type { Recorder } from '../trail/recorder.ts'
import type { Trail } from '../trail/trail.ts'
import { Pace } from '../turns.ts'
import { findBy } from './find-by.ts'
import { type Foregoing, indexOf, lookingOf } from './foregoing.ts'
import type { Question } from './look.ts'
import type { Body, Prepared } from './prepared.ts'
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
  /** What is answered, once that has been worked out. */
  answer: Answer = unanswered
  /** The rules that were set aside. */
  aside: readonly string[] = noRules
  /** Which check was failed and answered, if one was. */
  refused: Check | undefined
  /** What was written, once it is kept. */
  written: Written[] | undefined
  readonly caller: Persona | undefined
  /** What is to be called once the answer may go out, and then what became of that. */
  emissions: Emission[] | undefined
  emitted: readonly Emitted[] | undefined
  readonly #prepared: Prepared | undefined
  readonly #start: Trail
  readonly #context: Foregoing
  #failures: Failure[] | undefined
  #changes: Change[] | undefined
  /** The body of an answer that the schema of its status does not fit. */
  #text: Body | undefined

  constructor(
    runtime: Runtime,
    sandbox: Sandbox,
    caller: Persona | undefined,
    prepared: Prepared | undefined,
    context: Foregoing,
  ) {
    this.does = new runtime.Recorder() as Recorder & Call['does']
    this.now = sandbox.now()
    this.sandbox = sandbox
    this.runtime = runtime
    this.caller = caller
    this.#prepared = prepared
    this.#start = this.does.trail
    this.#context = context
  }

  get fixture(): Fixture {
    return this.sandbox.fixture
  }

  get prepared(): Prepared {
    if (this.#prepared === undefined) throw new Error('there is no endpoint')
    return this.#prepared
  }

  get endpoint(): AnyEndpoint | undefined {
    return this.#prepared?.endpoint
  }

  /** The body of the answer as it goes out; `undefined` for none. */
  text(): Body | undefined {
    const { status, body } = this.answer
    if (body === undefined || this.#text !== undefined) return this.#text
    return this.#prepared === undefined ? JSON.stringify(body) : this.#prepared.write(status, body)
  }

  /** Lets the answer go out with another status, its body as it is where that status may have one. */
  restate(status: number): void {
    const text = this.text()
    const { body, ...rest } = this.answer
    const bodiless = [204, 205, 304].includes(status)
    this.answer = { ...rest, status, body: bodiless ? undefined : body }
    if (!bodiless) this.#text = text
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

  /** Takes down rules that shaped nothing now, and would if the request were mended elsewhere. */
  setAside(rules: readonly string[]): void {
    this.aside = [...this.aside, ...rules]
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
    this.refused = failure.check
    const refusal = failure.answer()
    return this.does.common.errorBody?.(refusal) ?? refusal
  }

  get(collection: string, key: Key): never {
    return this.sandbox.get(this.#collection(collection).name, key) as never
  }

  find(collection: string, field: string, value: string | number): Iterable<never> {
    const { name, key } = this.#collection(collection)
    const parts = this.sandbox.parts(name)
    const index = indexOf(this.#context, this.runtime, parts.base, name, field)
    return findBy(index, parts, key, value) as Iterable<unknown> as Iterable<never>
  }

  where(collection: string, question: string, fits: (record: never) => boolean): Listed<never> {
    const { name } = this.#collection(collection)
    const { does, sandbox } = this
    const { trail } = does
    const { base } = sandbox.parts(name)
    const looking = lookingOf(this.#context, this.runtime, base, `${name} ${question}`)
    const asked = { does, start: this.#start, fits: fits as Question['fits'] }
    const found = looking.found(asked, sandbox, name, new Pace())
    does.trail = trail
    this.name(found.rules)
    return found as Listed<unknown> as Listed<never>
  }

  store(collection: string, record: object): void {
    const { name, key } = this.#collection(collection)
    const row = record as Row
    this.#changes ??= []
    this.#changes.push({ collection: name, key: row[key] as Key, row })
  }

  emits(emission: Emission): void {
    this.emissions ??= []
    this.emissions.push(emission)
  }

  nextId(collection: string): number {
    return givenId(this.sandbox.nextId(this.#collection(collection).name))
  }

  uuid(id: number): string {
    return uuidOf(id)
  }

  /**
   * Keeps what the handler stored, all of it or nothing, if it is to be kept. `sandbox` is the one
   * that was asked, whatever world the request has seen.
   * @returns what to wait for before answering, as `Storage.commit` does.
   * @throws {NoRoom} if there is no room for it.
   */
  commit(sandboxes: Sandboxes, sandbox: Sandbox, keeps: boolean): Promise<boolean> | undefined {
    const isReal = keeps && sandbox === this.sandbox
    const changes = isReal ? (this.#changes ?? none) : none
    if (!isReal) this.emissions = undefined
    if (changes.length > 0) {
      this.written = changes.map(({ collection, key, row }) => ({
        collection,
        before: sandbox.get(collection, key),
        after: row,
      }))
    }
    return sandboxes.commit(sandbox, changes)
  }

  /** Whether the records are there that it wrote. */
  isThere(): boolean {
    return (this.#changes ?? none).every(
      ({ collection, key }) => this.sandbox.get(collection, key) !== undefined,
    )
  }

  /** The user to whom the record belongs that the path names. */
  owner(): number | undefined {
    const owner = this.endpoint?.subject?.owner
    return owner === undefined || this.subject == null ? undefined : owner(this.subject, this)
  }

  #collection(name: string) {
    const collection = this.runtime.collections[name]
    if (collection === undefined) throw new Error(`there is no collection ${name}`)
    return collection
  }
}

const unanswered: Answer = { status: 500, body: undefined }
const none: readonly Change[] = []
const noRules: readonly string[] = []
