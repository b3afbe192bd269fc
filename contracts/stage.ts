import pactum from 'pactum'
import type { Exchange, Method } from './exchange.ts'
import { type Role, variableOf } from './roles.ts'

export type { Role } from './roles.ts'
export type Tokens = Readonly<Partial<Record<Role, string>>>

export type Spec = ReturnType<typeof pactum.spec>

export interface Request {
  /** Whose token is sent; `null` for none. The administrator's if left out. */
  readonly as?: Role | null
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is, with the headers given. */
  readonly raw?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
}

/** Where a case is played: one service of one target, and those who may ask it. */
export interface Stage {
  /** Begins a request; what is expected of the answer is said with pactum. */
  ask(method: Method, path: string, request?: Request): Spec
  /** The rules that the answers so far have named; empty where the target names none. */
  readonly rulesSeen: ReadonlySet<string>
  /** Every request so far, in the order in which they were begun. */
  readonly exchanges: readonly Exchange[]
}

/** A case cannot be played because the target gave no token for a role. */
export class NoToken extends Error {
  constructor(role: Role) {
    super(`no token for "${role}": set ${variableOf(role)}`)
  }
}

/** Whose answers are being waited for. */
const waiting = new WeakMap<object, Exchange>()
const take = 'take down the answer'

pactum.handler.addResponseHandler(take, ({ res, spec }) => {
  const exchange = waiting.get(spec)
  if (exchange === undefined) return
  if (res instanceof Error) {
    exchange.failure = res
    return
  }
  const { statusCode: status = 0, headers, text = '', json } = res as typeof res & { text?: string }
  exchange.answered = { status, headers, text, json }
})

/**
 * Makes a stage. `base` is the URL of a service with its path, such as `http://…/api/v1`. `allow` is
 * told of each request before it is sent, and throws if the case may not go on.
 */
export function stageAt(
  base: string,
  tokens: Tokens,
  allow: (method: Method, path: string, as: Role | null) => void = () => {},
): Stage {
  const rulesSeen = new Set<string>()
  const exchanges: Exchange[] = []
  return {
    rulesSeen,
    exchanges,
    ask(method, path, { as = 'admin', json, raw, headers = {}, query } = {}) {
      const token = as === null ? null : tokens[as]
      if (token === undefined) throw new NoToken(as as Role)
      allow(method, path, as)
      const asked = pactum
        .spec()
        .withMethod(method)
        .withPath(base + path)
        .withRequestTimeout(60_000)
        .withHeaders({
          accept: 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        })
        .useResponseHandler(take)
        .expect(({ res }) => {
          for (const rule of String(res.headers['dublor-rules'] ?? '').split(', ')) {
            if (rule !== '') rulesSeen.add(rule)
          }
        })
      if (query !== undefined) asked.withQueryParams(query)
      if (json !== undefined) asked.withJson(json as object)
      if (raw !== undefined) asked.withBody(raw)
      const exchange: Exchange = {
        as,
        method,
        path: query === undefined ? path : `${path}?${new URLSearchParams(textsOf(query))}`,
        sent: raw ?? (json === undefined ? undefined : JSON.stringify(json)),
        answered: undefined,
        failure: undefined,
        isUnexpected: false,
      }
      const toss = asked.toss.bind(asked)
      asked.toss = () =>
        toss().catch((error: unknown) => {
          exchange.isUnexpected = true
          throw error
        })
      exchanges.push(exchange)
      waiting.set(asked, exchange)
      return asked
    },
  }
}

const textsOf = (query: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))
