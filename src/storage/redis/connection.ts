import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Trouble } from '../../sandbox/storage.ts'
import { NotStored } from '../../sandbox/storage.ts'
import { CannotStore } from '../cannot-store.ts'
import { refuses } from '../trouble.ts'
import { type Address, addressOf } from './address.ts'
import { type Client, connect } from './client.ts'
import { keyOfServers } from './keys.ts'
import { adviceOn, reasonOf, whyNoWrites } from './reason.ts'
import type { Servers } from './servers.ts'
import { patienceFor, within } from './within.ts'

/** Milliseconds between two attempts to reach redis again: they grow from one to the other. */
const shortest = 50
const longest = 1000
/** Milliseconds between two looks at whether redis is there, when nobody asks. */
const heartbeat = 1000
/** Milliseconds between two complaints about a redis that refuses. */
const silence = 60_000
/** Milliseconds for which a cluster is kept to, though a part of it fails. */
const trial = 5000

/** A command that was sent has no reply. */
export class Unanswered extends NotStored {}

/**
 * A connection that is made again and again when it is lost. While it is away everything is refused
 * at once; nothing waits for it.
 */
export class Connection {
  readonly #address: Address
  readonly #say: (line: string) => void
  #link: Client | undefined
  #since = 0
  #nodes: Client['nodes'] = []
  /** How many characters are under way in commands without a reply, or in the replies to them. */
  #underWay = 0
  #servers: Servers | undefined
  #isOpen = false
  /** Why this server must not share the redis with others, if so. */
  #conflict: string | undefined
  /** Why redis takes no writes, if so. */
  #refusal: string | undefined
  #complained = Number.NEGATIVE_INFINITY
  readonly #closing = new AbortController()

  /**
   * `say` is told when redis is lost and when it is back.
   * @throws {WrongSetting} if the URL names no redis.
   */
  constructor(url: string, say: (line: string) => void) {
    this.#address = addressOf(url)
    this.#say = say
    setMaxListeners(0, this.closed)
  }

  get trouble(): Trouble | undefined {
    if (this.#link === undefined)
      return { status: 'storage-away', detail: 'Redis cannot be reached.' }
    if (this.#conflict !== undefined)
      return refuses('another server on the same redis was started with another fixture')
    return this.#refusal === undefined ? undefined : refuses(this.#refusal)
  }

  /** Aborted when it is closed for good. */
  get closed(): AbortSignal {
    return this.#closing.signal
  }

  /** @throws {CannotStore} if redis cannot be reached now, or not be shared with those that use it. */
  async open(servers?: Servers): Promise<void> {
    this.#servers = servers
    try {
      this.#take(await this.link())
    } catch (error) {
      throw new CannotStore(
        `redis at ${this.#address.shown} cannot be used: ${reasonOf(error)}. Is it running there, and the password right? Start it with \`redis-server\`, or name another one: --redis redis://:PASSWORD@HOST:PORT.`,
      )
    }
    await this.#greet()
    if (this.#conflict !== undefined)
      throw new CannotStore(`redis at ${this.#address.shown} has one world: ${this.#conflict}`)
    this.#isOpen = true
    void this.#listen()
  }

  /** A connection apart from this one, for those who keep it busy. */
  link(lost: (error: Error) => void = (error) => this.#lose(this.#link, error)): Promise<Client> {
    return connect(this.#address, this.#nodes, lost)
  }

  /**
   * Sends a command to where its key is. `expected` is how long the reply may be, in characters,
   * where that is much: then it is waited for longer.
   * @throws {NotStored} if redis is away, or refuses; `Unanswered` if it may have carried it out.
   */
  async send(key: string, command: readonly string[], expected = 0): Promise<unknown> {
    const link = this.#link
    if (link === undefined) throw this.#notStored('cannot be reached')
    if (this.#conflict !== undefined && key !== keyOfServers)
      throw this.#notStored('another server has another fixture')
    const size = command.reduce((sum, { length }) => sum + length, expected)
    this.#underWay += size
    try {
      return await within(link.send(key, command), patienceFor(this.#underWay))
    } catch (error) {
      const reason = reasonOf(error)
      // Its data may be there, but it takes none: another server may have its place by now.
      const isReplica = reason.startsWith('READONLY')
      if (isReplica || !link.isReply(error)) this.#lose(link, error)
      else if (!reason.startsWith('NOSCRIPT')) this.#complain(reason)
      this.#refusal = whyNoWrites(reason) ?? this.#refusal
      const failed = this.#notStored(reason)
      throw link.isReply(error) ? failed : new Unanswered(failed.message)
    } finally {
      this.#underWay -= size
    }
  }

  async close(): Promise<void> {
    this.#closing.abort()
    const { farewell } = this.#servers ?? {}
    if (farewell !== undefined && this.#link !== undefined)
      await this.send(keyOfServers, farewell).catch(() => {})
    const link = this.#link
    this.#link = undefined
    await within(Promise.resolve(link?.close())).catch(() => link?.destroy())
  }

  #take(link: Client): void {
    this.#link = link
    this.#since = performance.now()
    this.#nodes = link.nodes
  }

  #lose(link: Client | undefined, error: unknown): void {
    if (link === undefined || link !== this.#link) return
    const isYoung = performance.now() - this.#since < trial
    if (link.nodes.length > 0 && isYoung) return
    this.#link = undefined
    link.destroy()
    this.#say(
      `redis at ${this.#address.shown} is lost: ${reasonOf(error)}. Requests are answered 503 until it is back.`,
    )
    void this.#comeBack()
  }

  #complain(reason: string): void {
    if (performance.now() - this.#complained < silence) return
    this.#complained = performance.now()
    this.#say(`redis at ${this.#address.shown} refuses: ${reason}.${adviceOn(reason)}`)
  }

  async #comeBack(): Promise<void> {
    const { signal } = this.#closing
    for (let wait = shortest; !signal.aborted; wait = Math.min(2 * wait, longest)) {
      const link = await this.link().catch(() => undefined)
      if (signal.aborted) return link?.destroy()
      if (link !== undefined) {
        this.#take(link)
        this.#say(`redis at ${this.#address.shown} is back.`)
        await this.#greet()
        return
      }
      await sleep(wait, undefined, { signal }).catch(() => {})
    }
  }

  /**
   * Says that this server is there. By that it notices, though nobody asks, that redis is away, takes
   * no writes, or has servers with another fixture.
   */
  async #greet(): Promise<void> {
    const { greeting = ['EXISTS', keyOfServers] } = this.#servers ?? {}
    try {
      const conflict = this.#servers?.conflictIn(await this.send(keyOfServers, greeting))
      if (conflict !== undefined && this.#conflict === undefined && this.#isOpen)
        this.#say(`redis at ${this.#address.shown} is not used any more: ${conflict}`)
      this.#conflict = conflict
      this.#refusal = undefined
    } catch {
      // Told already.
    }
  }

  async #listen(): Promise<void> {
    const { signal } = this.#closing
    while (!signal.aborted) {
      await sleep(heartbeat, undefined, { ref: false, signal }).catch(() => {})
      if (this.#link !== undefined && !signal.aborted) await this.#greet()
    }
  }

  #notStored(reason: string): NotStored {
    return new NotStored(`redis at ${this.#address.shown}: ${reason}`)
  }
}
