import type { IncomingHttpHeaders } from 'node:http'
import type { App } from '../../src/app.ts'

/** A request as it came over HTTP. `url` begins with the sandbox. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** An answer, without the headers that say nothing of the service. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const start = Date.UTC(2025, 10, 20, 12)
const aside = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']

/**
 * Asks something in a sandbox. `place` counts the requests of a case: each is a second after the
 * one before, so that a case sees time move and yet always sees the same times.
 */
export async function play(
  app: App,
  sandbox: string,
  { method, url, headers, body }: Asked,
  place: number,
): Promise<Answered & { readonly rules: readonly string[] }> {
  app.sandboxes.pick(sandbox).clock = { kind: 'frozen', at: start + place * 1000 }
  const answered = await app.inject({
    method: method as 'GET',
    url,
    headers,
    ...(body.length > 0 && { payload: body }),
  })
  const rules = String(answered.headers['dublor-rules'] ?? '')
  const telling = Object.entries(answered.headers).filter(
    ([name]) => !aside.includes(name) && !name.startsWith('dublor-'),
  )
  return {
    status: answered.statusCode,
    headers: Object.fromEntries(telling.map(([name, value]) => [name, String(value)])),
    body: answered.body,
    rules: rules === '' ? [] : rules.split(', '),
  }
}
