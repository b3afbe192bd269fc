import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStore, NotStored } from '../storage.ts'
import { type Address, addressOf } from './address.ts'
import { keyOfNames } from './keys.ts'
import { connect, type Link } from './link.ts'
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

/**
 * A connection that is made again and again when it is lost. While it is away everything is refused
 * at once; nothing waits for it.
 */
export class Connection {
  readonly #address: Address
  readonly #say: (line: string) => void
  #link: Link | undefined
  #since = 0
  #nodes: Link['nodes'] = []
  /** How many characters are under way in commands without a reply, or in the replies to them. */
  #underWay = 0
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

  get isAway(): boolean {
    return this.#link === undefined
  }

  /** Aborted when it is closed for good. */
  get closed(): AbortSignal {
    return this.#closing.signal
  }

  /** @throws {CannotStore} if redis cannot be reached now. */
  async open(): Promise<void> {
    try {
      this.#take(await this.link())
    } catch (error) {
      throw new CannotStore(
        `redis at ${this.#address.shown} cannot be used: ${reasonOf(error)}. Is it running there, and the password right? Start it with \`redis-server\`, or name another one: --redis redis://:PASSWORD@HOST:PORT.`,
      )
    }
    void this.#listen()
  }

  /** A connection apart from this one, for those who keep it busy. */
  link(lost: (error: Error) => void = (error) => this.#lose(this.#link, error)): Promise<Link> {
    return connect(this.#address, this.#nodes, lost)
  }

  /**
   * Sends a command to where its key is. `expected` is how long the reply may be, in characters,
   * where that is much: then it is waited for longer.
   * @throws {NotStored} if redis is away, or refuses.
   */
  async send(key: string, command: readonly string[], expected = 0): Promise<unknown> {
    const link = this.#link
    if (link === undefined) throw this.#notStored('cannot be reached')
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
      throw this.#notStored(reason)
    } finally {
      this.#underWay -= size
    }
  }

  async close(): Promise<void> {
    this.#closing.abort()
    const link = this.#link
    this.#link = undefined
    await within(Promise.resolve(link?.close())).catch(() => link?.destroy())
  }

  #take(link: Link): void {
    this.#link = link
    this.#since = performance.now()
    this.#nodes = link.nodes
  }

  #lose(link: Link | undefined, error: unknown): void {
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
        return
      }
      await sleep(wait, undefined, { signal }).catch(() => {})
    }
  }

  /** Notices that redis is away though nobody asks. */
  async #listen(): Promise<void> {
    const { signal } = this.#closing
    while (!signal.aborted) {
      await sleep(heartbeat, undefined, { ref: false, signal }).catch(() => {})
      if (this.#link !== undefined)
        await this.send(keyOfNames, ['EXISTS', keyOfNames]).catch(() => {})
    }
  }

  #notStored(reason: string): NotStored {
    return new NotStored(`redis at ${this.#address.shown}: ${reason}`)
  }
}

/** What to do about a refusal of redis that does not say so itself. */
function adviceOn(reason: string): string {
  if (reason.startsWith('OOM')) return ' Give it more memory: writes are refused until it has some.'
  if (reason.startsWith('NOPERM')) return ' Its user needs all commands on the keys dublor:*.'
  if (reason.startsWith('WRONGTYPE'))
    return ' Something else keeps keys of these names there: take another database, as in redis://HOST:PORT/1.'
  return ''
}

/** What went wrong, without the place in a script where it did. */
function reasonOf(error: unknown): string {
  const { message, errors } = error as Error & { errors?: readonly Error[] }
  const reason = message === '' ? errors?.[0]?.message : message
  return reason?.replace(/\.?( script: .*)?$/s, '') ?? 'no reason'
}
