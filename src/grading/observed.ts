import type { Entry } from '../journal/entry.ts'
import { addSample, type Sample } from '../journal/sample.ts'
import { maskedUrl } from '../journal/secrets.ts'
import { shownEntry } from '../journal/show-entry.ts'
import type { Service } from '../service.ts'
import { Cleared } from './cleared.ts'
import { Shown } from './shown.ts'
import type { NamedSwap } from './swaps.ts'

/** What a suite asked of a double in one run: over all its sandboxes, whatever it reset or forgot. */
export class Observed {
  /** How many requests the services answered with each status. */
  readonly statuses = new Map<number, number>()
  /** Some requests for paths that no service has. */
  readonly unmatched: Sample[] = []
  /** What its writes cleared without being asked to. */
  readonly cleared = new Cleared()
  /** By rule, then by service and endpoint: some requests whose answers the rule shaped. */
  readonly #byRule = new Map<string, Map<string, Sample[]>>()
  readonly #endpoints = new Set<string>()
  readonly #shown = new Shown()

  /** Notes a request. One that was refused for leaning on a guess has exercised nothing. */
  add(entry: Entry, services: readonly Service[]): void {
    this.statuses.set(entry.status, (this.statuses.get(entry.status) ?? 0) + 1)
    if (entry.status === 501 && !entry.wanted) return
    const method = entry.method === 'HEAD' ? 'GET' : entry.method
    const endpoint = `${entry.service} ${method} ${entry.endpoint}`
    this.#endpoints.add(endpoint)
    if (entry.status < 300) this.#shown.add(endpoint, entry.answered)
    for (const rule of entry.trail.rules) this.#note(rule, endpoint, entry)
    if (entry.written !== undefined) this.cleared.add(shownEntry(entry, services))
  }

  /** Notes a request that no service answered. */
  addUnmatched(sample: Sample): void {
    addSample(this.unmatched, sample)
  }

  get rules(): readonly string[] {
    return [...this.#byRule.keys()]
  }

  get requests(): number {
    return [...this.statuses.values()].reduce((sum, count) => sum + count, 0)
  }

  /**
   * Whether a swap could have changed an answer: its rule shaped one, and of the endpoints that it
   * is about, if it names any, one was asked. What changes only successful answers wants one, and
   * what changes a key one that has the key.
   */
  reaches(swap: NamedSwap): boolean {
    if (!this.#byRule.has(swap.rule)) return false
    if (!('endpoints' in swap)) return true
    const { answers } = swap
    return endpointsOf(swap).some((name) =>
      answers === undefined ? this.#endpoints.has(name) : this.#shown.has(name, answers.key),
    )
  }

  /** Requests that met the rule of a swap: those at the endpoints that it is about, if there are any. */
  met(swap: NamedSwap): readonly Sample[] {
    const all = this.#byRule.get(swap.rule) ?? new Map<string, Sample[]>()
    const near = endpointsOf(swap).flatMap((name) => all.get(name) ?? [])
    return (near.length > 0 ? near : [...all.values()].flat()).slice(0, 3)
  }

  #note(rule: string, endpoint: string, { method, url, status }: Entry): void {
    const byEndpoint = this.#byRule.get(rule) ?? new Map<string, Sample[]>()
    this.#byRule.set(rule, byEndpoint)
    const samples = byEndpoint.get(endpoint) ?? []
    byEndpoint.set(endpoint, samples)
    addSample(samples, { method, url: maskedUrl(url), status })
  }
}

const endpointsOf = (swap: NamedSwap): string[] =>
  'endpoints' in swap ? swap.endpoints.map((name) => `${swap.service} ${name}`) : []
