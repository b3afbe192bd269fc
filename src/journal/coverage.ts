import type { Trail } from '../trail/trail.ts'
import type { Entry } from './entry.ts'
import { addSample, type Sample } from './sample.ts'
import { maskedUrl } from './secrets.ts'
import { beginningOf } from './short.ts'

/** What was exercised in a sandbox, as plain JSON. */
export interface Covered {
  /** By the id of a rule: requests that exercised it. */
  readonly rules: Readonly<Record<string, readonly Sample[]>>
  /** By service, method and path, such as `cybercert GET /customers/:uuid`: how many requests. */
  readonly endpoints: Readonly<Record<string, number>>
}

/** The requests of one endpoint whose answers the same rules shaped. */
interface Way {
  readonly service: string
  readonly method: string
  readonly endpoint: string | undefined
  count: number
  readonly samples: Sample[]
}

/** How many ways are remembered before they are summed up. */
const mostWays = 500
/** How many requests of a way are looked at for samples: the later ones only cost time. */
const mostLookedAt = 20
/** What a way takes, beside its samples, and what a sample does beside its URL, about, in bytes. */
const wayBytes = 200
const sampleBytes = 100
/** How much of a sample's URL is kept, in characters. */
const longestUrl = 300

/**
 * Which rules and endpoints were exercised. Trails are interned, so that a request costs little
 * more than finding its own; what that means for each rule is summed up when somebody asks.
 */
export class Coverage {
  readonly #ways = new Map<Trail, Way[]>()
  #count = 0
  /** What is remembered takes, about. */
  bytes = 0
  #rules: Record<string, Sample[]> = none
  #endpoints: Record<string, number> = none

  /** Notes a request. One that was refused for leaning on a guess has exercised nothing. */
  add(entry: Entry): void {
    if (entry.status === 501 && !entry.wanted) return
    const way = this.#wayOf(entry)
    way.count += 1
    if (way.count > mostLookedAt) return
    const { length } = way.samples
    const sample = sampleOf(entry)
    addSample(way.samples, sample)
    if (way.samples.length > length) this.bytes += sizeOfSample(sample)
  }

  /** Everything that was exercised since it was made or cleared. */
  covered(): Covered {
    this.#sumUp()
    return { rules: this.#rules, endpoints: this.#endpoints }
  }

  clear(): void {
    this.#ways.clear()
    this.#count = 0
    this.#rules = none
    this.#endpoints = none
    this.bytes = 0
  }

  #wayOf({ trail, service, method, endpoint }: Entry): Way {
    const ways = this.#ways.get(trail) ?? []
    for (const way of ways) if (way.endpoint === endpoint && way.method === method) return way
    if (this.#count === mostWays) {
      this.#sumUp()
      ways.length = 0
    }
    const way = { service, method, endpoint, count: 0, samples: [] }
    ways.push(way)
    this.#ways.set(trail, ways)
    this.#count += 1
    this.bytes += wayBytes
    return way
  }

  /** Makes new sums, so that those given away before stay what they were. */
  #sumUp(): void {
    if (this.#count === 0) return
    const rules = new Map(Object.entries(this.#rules).map(([id, known]) => [id, [...known]]))
    const endpoints = new Map(Object.entries(this.#endpoints))
    for (const [trail, ways] of this.#ways) {
      for (const { service, method, endpoint, count, samples } of ways) {
        if (endpoint !== undefined) {
          const name = `${service} ${method === 'HEAD' ? 'GET' : method} ${endpoint}`
          endpoints.set(name, (endpoints.get(name) ?? 0) + count)
        }
        const shown = samples.map((sample) => ({ ...sample, url: maskedUrl(sample.url) }))
        for (const id of trail.rules) rules.set(id, withSamples(rules.get(id) ?? [], shown))
      }
    }
    this.#ways.clear()
    this.#count = 0
    this.#rules = Object.fromEntries(rules)
    this.#endpoints = Object.fromEntries(endpoints)
    this.bytes = wayBytes * endpoints.size
    for (const sample of [...rules.values()].flat()) this.bytes += sizeOfSample(sample)
  }
}

function withSamples(known: Sample[], more: readonly Sample[]): Sample[] {
  for (const sample of more) addSample(known, sample)
  return known
}

const none = {}

const sizeOfSample = ({ url }: Sample): number => sampleBytes + url.length

const sampleOf = ({ method, url, status }: Entry): Sample => ({
  method,
  url: url.length > longestUrl ? beginningOf(url, longestUrl) : url,
  status,
})
