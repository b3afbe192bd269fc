import { spec } from 'pactum'

/** The personas that cases are played by. Their tokens come from the environment. */
export type Role = 'admin' | 'owner' | 'viewer' | 'nobody' | 'usd' | 'eur' | 'expired'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Spec = ReturnType<typeof spec>

export interface Request {
  /** Whose token is sent; `null` for none. The administrator's if left out. */
  readonly as?: Role | null
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is, with the headers given. */
  readonly raw?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Where a case is played: one service of one target, and those who may ask it. */
export interface Stage {
  /** Begins a request; what is expected of the answer is said with pactum. */
  ask(method: Method, path: string, request?: Request): Spec
  /** The rules that the answers so far have named; empty where the target names none. */
  readonly rulesSeen: ReadonlySet<string>
}

/** Makes a stage. `base` is the URL of a service with its path; `tokens` are those at hand. */
export function stageAt(base: string, tokens: Readonly<Partial<Record<Role, string>>>): Stage {
  const rulesSeen = new Set<string>()
  return {
    rulesSeen,
    ask(method, path, { as = 'admin', json, raw, headers = {} } = {}) {
      const token = as === null ? undefined : tokens[as]
      const asked = spec()
        .__setRequestTimeout?.(10_000)
      return asked
    },
  }
}
