import { isObject } from '../fixture/shown.ts'
import type { Service } from '../service.ts'
import { bodyOf } from './body-of.ts'
import { endpointName, endpointOf, serviceOf } from './endpoint-of.ts'
import type { Emitted, Entry } from './entry.ts'
import { writesOf } from './lens.ts'
import { maskedUrl } from './secrets.ts'
import type { ShownEntry } from './shown-entry.ts'
import { why } from './why.ts'

/** An entry as plain JSON, with what its writes did and why it was refused. */
export function shownEntry(entry: Entry, services: readonly Service[]): ShownEntry {
  const { cut, trail } = entry
  const service = serviceOf(entry, services)
  const endpoint = endpointOf(entry, service)
  const url = maskedUrl(entry.url)
  const asked = bodyOf(entry.asked, cut?.asked !== undefined, entry.unreadable === undefined)
  const answer = bodyOf(entry.answered, cut?.answered !== undefined)
  const request = {
    method: entry.method,
    url,
    path: url.split('?', 1)[0] as string,
    query: queryOf(url),
    contentType: entry.contentType ?? null,
    ...asked,
  }
  const sent = asked.cut ? undefined : isObject(asked.body) ? asked.body : {}
  return {
    id: entry.id,
    at: new Date(entry.at).toISOString(),
    clock: new Date(entry.clock).toISOString(),
    service: entry.service,
    endpoint: service && endpoint ? endpointName(service, endpoint) : null,
    request,
    persona: entry.persona ?? null,
    answer: { status: entry.status, ...answer, ...(entry.bytes && { bytes: entry.bytes }) },
    rules: [...trail.rules],
    basis: trail.basis ?? null,
    milliseconds: Math.round(entry.milliseconds * 100) / 100,
    write: writesOf(entry, sent, service),
    why: why({ entry, request, answered: answer.body, service, endpoint }, services),
    faults: [...(entry.faults ?? [])],
    ...(entry.emitted && { emitted: entry.emitted.map(shownEmitted) }),
  }
}

function shownEmitted({ method, url, body, outcome: { is: outcome, ...more } }: Emitted) {
  return { method, url: maskedUrl(url), ...bodyOf(body, false), outcome, ...more }
}

/** The parameters of a query; one that comes more than once is a list. */
function queryOf(url: string): Record<string, string | string[]> {
  const start = url.indexOf('?')
  if (start === -1) return {}
  const values = new Map<string, string | string[]>()
  for (const [name, value] of new URLSearchParams(url.slice(start))) {
    const known = values.get(name)
    if (Array.isArray(known)) known.push(value)
    else values.set(name, known === undefined ? value : [known, value])
  }
  return Object.fromEntries(values)
}
