import { type IncomingHttpHeaders, request } from 'node:http'
import { type App, createApp } from '../../src/app.ts'
import type { AppOptions } from '../../src/options.ts'

/** The details of the documents' customer. */
export const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'

export interface Asked {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly token?: string
}

/** What a client saw of an answer, as far as it came. */
export interface Seen {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The code of the error in which the connection ended; `undefined` if the answer came whole. */
  readonly error: string | undefined
  /** Until the answer ended. */
  readonly milliseconds: number
}

/** A server on a free port, and what a client and a tester do with it. */
export interface Stage {
  readonly app: App
  readonly url: string
  /** Asks over a connection of its own: a `GET` of the details as the administrator, if nothing is said. */
  ask(sandbox: string, asked?: Asked): Promise<Seen>
  /** Lets the rules wait in a sandbox. */
  put(sandbox: string, rules: unknown): Promise<{ status: number; json: unknown }>
  /** What waits in a sandbox. */
  rules(sandbox: string): Promise<readonly Record<string, unknown>[]>
}

export async function stage(options: AppOptions = {}): Promise<Stage> {
  const app = createApp({ fixture: 'docs', ...options })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const faults = (sandbox: string) => `${url}/_dublor/sandboxes/${sandbox}/faults`
  return {
    app,
    url,
    ask: (sandbox, asked = {}) => ask(url, sandbox, asked),
    async put(sandbox, rules) {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(rules)
      const answer = await fetch(faults(sandbox), { method: 'PUT', headers, body })
      return { status: answer.status, json: await answer.json() }
    },
    async rules(sandbox) {
      return (await (await fetch(faults(sandbox))).json()) as Record<string, unknown>[]
    },
  }
}

const ask = (
  url: string,
  sandbox: string,
  { path = details, method = 'GET', headers = {}, body, token = 'demo-admin' }: Asked,
): Promise<Seen> =>
  new Promise((resolve) => {
    const began = performance.now()
    let status: number | undefined
    let answered: IncomingHttpHeaders = {}
    let text = ''
    const end = (error?: NodeJS.ErrnoException) =>
      resolve({
        status,
        headers: answered,
        text,
        error: error === undefined ? undefined : (error.code ?? error.message),
        milliseconds: performance.now() - began,
      })
    const sent = request(`${url}${path}`, {
      method,
      agent: false,
      headers: {
        authorization: `Bearer ${token}`,
        'dublor-sandbox': sandbox,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    })
    sent.on('error', end)
    sent.on('response', (answer) => {
      status = answer.statusCode
      answered = answer.headers
      answer
        .setEncoding('utf8')
        .on('data', (piece: string) => {
          text += piece
        })
        .on('end', () => end())
        .on('error', end)
    })
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
