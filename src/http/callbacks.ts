import { cutText } from '../journal/cut.ts'
import type { Emitted } from '../journal/entry.ts'
import type { Emission } from '../service.ts'
import { WrongSetting } from '../wrong-setting.ts'

/** How many calls are under way at most. */
const most = 20

/** The calls that services make by themselves: to nobody but those whom the operator allows. */
export class Callbacks {
  readonly #allowed: ReadonlySet<string>
  /** How long somebody may take to answer, in milliseconds. */
  readonly #patience: number
  readonly #underWay = new Set<AbortController>()
  #isClosed = false

  /**
   * `allowed` are origins such as `http://127.0.0.1:3000`.
   * @throws {WrongSetting} if one is none.
   */
  constructor(allowed: readonly string[], patience = 10_000) {
    this.#allowed = new Set(allowed.map(originIn))
    this.#patience = patience
  }

  /** Makes calls once what is done now is done. @returns what becomes of each, to be read later. */
  follow(emissions: readonly Emission[]): readonly Emitted[] {
    return emissions.map((emission) => {
      const { url, method = 'POST', body } = emission
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const kept = { method, url: cutText(url), body: text && cutText(text) }
      const why = this.#whyNot(url)
      if (why !== undefined) return { ...kept, outcome: { is: 'not sent', why } }
      const emitted: Emitted = { ...kept, outcome: { is: 'waiting' } }
      const abort = new AbortController()
      this.#underWay.add(abort)
      setImmediate(() => void this.#send(emission, method, text, emitted, abort))
      return emitted
    })
  }

  /** Ends what is under way, and makes no more calls. */
  close(): void {
    this.#isClosed = true
    for (const abort of this.#underWay) abort.abort(new Error('the server was closed'))
  }

  #whyNot(url: string): string | undefined {
    if (!URL.canParse(url)) return 'that is no URL'
    if (!this.#allowed.has(new URL(url).origin)) {
      return `calls to there are not allowed; allowed are ${[...this.#allowed].join(', ') || 'none'}`
    }
    if (this.#isClosed) return 'the server was closed'
    return this.#underWay.size < most ? undefined : `${most} calls are under way already`
  }

  async #send(
    { url, headers = { 'content-type': 'application/json' } }: Emission,
    method: string,
    body: string | undefined,
    emitted: Emitted,
    abort: AbortController,
  ): Promise<void> {
    const late = () => abort.abort(new Error(`no answer came within ${this.#patience} ms`))
    const timer = setTimeout(late, this.#patience)
    const { signal } = abort
    try {
      // Who is allowed may not send it on to somebody who is not.
      const asked = { method, headers, signal, redirect: 'manual' } as const
      const answer = await fetch(url, body === undefined ? asked : { ...asked, body })
      emitted.outcome = { is: 'answered', status: answer.status }
      await answer.body?.cancel()
    } catch (error) {
      if (emitted.outcome.is === 'waiting') emitted.outcome = { is: 'failed', why: reasonOf(error) }
    } finally {
      clearTimeout(timer)
      this.#underWay.delete(abort)
    }
  }
}

function originIn(text: string): string {
  if (URL.canParse(text)) {
    const { origin, protocol, href } = new URL(text)
    if (/^https?:$/.test(protocol) && href === `${origin}/`) return origin
  }
  throw new WrongSetting(
    `callbacks: wants origins such as http://127.0.0.1:3000, not ${JSON.stringify(text)}`,
  )
}

/** What went wrong with a call, as Node's fetch hides it. */
const reasonOf = (error: unknown): string => {
  const { cause, message } = error as Error
  return cause instanceof Error && cause.message !== '' ? cause.message : message
}
