import { type Server, start } from './server.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: ReturnType<typeof JSON.parse>
}

/** A running server, and how to ask it. */
export interface Replica {
  readonly server: Server
  /** Asks a service in a sandbox, as `demo-admin`. */
  ask(sandbox: string, method: string, path: string, body?: unknown): Promise<Answer>
  /** Asks the control plane about a sandbox. */
  control(method: string, path: string, body?: unknown): Promise<Answer>
}

/** Starts a server on a redis, and waits until it says where it is. */
export async function startReplica(
  command: string,
  redis: string,
  flags: readonly string[] = [],
): Promise<Replica> {
  const server = await start(command, ['--fixture', 'docs', '--redis', redis, ...flags])
  const send = async (method: string, path: string, headers: object, body: unknown) => {
    const answer = await fetch(server.url + path, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : JSON.parse(text),
    }
  }
  return {
    server,
    ask: (sandbox, method, path, body) =>
      send(method, path, { authorization: 'Bearer demo-admin', 'dublor-sandbox': sandbox }, body),
    control: (method, path, body) => send(method, `/_dublor${path}`, {}, body),
  }
}

/** The documents' own customer. */
export const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'

/** Asks again and again until an answer is as wanted; the test's own time limit ends it. */
export async function until<Result>(
  ask: () => Promise<Result>,
  isWanted: (result: Result) => boolean,
): Promise<Result> {
  for (;;) {
    const result = await ask()
    if (isWanted(result)) return result
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
