import type { Exchange } from '../../contracts/exchange.ts'
import { idIn, recordIn, type Traces } from '../../contracts/traces.ts'
import type { Ask } from './ask.ts'
import type { Played } from './play.ts'

type Record = ReturnType<typeof recordIn>

/** Takes away what cases leave behind in one service. */
export class CleanUp {
  /** How many records cases have made. */
  made = 0
  /** What could not be taken away or put back, one line each. */
  readonly left: string[] = []
  readonly #ask: Ask
  readonly #traces: Traces
  readonly #service: string
  readonly #before = new Map<Traces['kept'][number], Record>()

  constructor(service: string, ask: Ask, traces: Traces) {
    this.#service = service
    this.#ask = ask
    this.#traces = traces
  }

  /** Looks at what is there before any case is played. */
  async remember(): Promise<void> {
    for (const each of this.#traces.kept) {
      const record = await this.#look(each)
      if (record !== undefined) this.#before.set(each, record)
    }
  }

  /** Deletes what a case made, whether it passed or not. */
  async takeAway({ exchanges }: Played): Promise<void> {
    for (const exchange of exchanges) {
      if (this.#isMaking(exchange)) await this.#delete(exchange)
    }
  }

  /** Puts back what is not as it was. */
  async putBack(): Promise<void> {
    for (const [each, before] of this.#before) {
      const json = changed(before, await this.#look(each))
      if (Object.keys(json).length === 0) continue
      await this.#ask('PATCH', each.path, each.as, json)
      const still = Object.keys(changed(before, await this.#look(each)))
      if (still.length > 0) {
        this.#tell(`${each.path} of ${each.as}: could not be put back: ${still.join(', ')}`)
      }
    }
  }

  #isMaking({ method, path, answered, failure }: Exchange): boolean {
    const isMaking = method === 'POST' && this.#traces.made.includes(path)
    return isMaking && (failure !== undefined || (answered !== undefined && answered.status < 300))
  }

  async #delete({ path: made, answered, failure }: Exchange): Promise<void> {
    const id = idIn(answered?.json)
    if (failure !== undefined)
      this.#tell(`${made}: a creation had no answer, and may have succeeded`)
    else if (id === undefined) this.#tell(`${made}: the answer to a creation does not tell the id`)
    else {
      this.made += 1
      const path = `${made}/${id}`
      const deleted = await this.#ask('DELETE', path, 'admin')
      const why = deleted instanceof Error ? deleted.message : `${deleted.status}`
      // Some cases delete what they made themselves.
      if (!/^(2..|404|410)$/.test(why)) this.#tell(`${path}: could not be deleted: ${why}`)
    }
  }

  async #look({ as, path }: Traces['kept'][number]): Promise<Record | undefined> {
    const answered = await this.#ask('GET', path, as)
    return answered instanceof Error || answered.status !== 200
      ? undefined
      : recordIn(answered.json)
  }

  #tell(line: string): void {
    this.left.push(`${this.#service} ${line}`)
  }
}

/** The fields of a record that are not as they were; when it was changed does not count. */
function changed(before: Record, now: Record = {}): Record {
  const names = Object.keys(before).filter((name) => name !== 'updated_at')
  const differing = names.filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]),
  )
  return Object.fromEntries(differing.map((name) => [name, before[name]]))
}
