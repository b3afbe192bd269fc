import { roles, type Tokens } from './stage.ts'

/** What the contracts are played against. */
export interface Target {
  /** The URL of a service with its path, for one case: on Dublör each case has its own sandbox. */
  base(service: string, name: string): string
  readonly tokens: Tokens
  close(): Promise<void>
}

const bases: Readonly<Record<string, string>> = { cybercert: '/api/v1', faturaentegrator: '/api' }

/** Tokens from `DUBLOR_TOKEN_ADMIN` and the like; `otherwise` gives those that are not set. */
function tokensOf(otherwise: (role: string) => string | undefined): Tokens {
  const tokens = roles.map((role) => [
    role,
    process.env[`DUBLOR_TOKEN_${role.toUpperCase()}`] ?? otherwise(role),
  ])
  return Object.fromEntries(tokens.filter(([, token]) => token !== undefined))
}

/** Anything that speaks the API. Only roles whose tokens are set can play. */
export const remote = (url: string): Target => ({
  base: (service) => url.replace(/\/$/, '') + bases[service],
  tokens: tokensOf(() => undefined),
  close: async () => {},
})

/** A mock at an address, each case in a sandbox of its own. */
export const mock = (url: string, close: () => Promise<void>): Target => ({
  base: (service, name) => `${url}/~${name}${bases[service]}`,
  tokens: tokensOf((role) => `demo-${role}`),
  close,
})
