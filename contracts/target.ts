import { roles } from './roles.ts'
import type { Tokens } from './stage.ts'

/** What the contracts are played against. */
export interface Target {
  /** The URL of a service with its path, for one case. */
  base(service: string, name: string): string
  readonly tokens: Tokens
  close(): Promise<void>
}

const bases: Readonly<Record<string, string>> = { cybercert: '/api/v1', faturaentegrator: '/api' }

/** The tokens of the personas, by role. */
export const personaTokens: Tokens = Object.fromEntries(roles.map((role) => [role, `demo-${role}`]))

/** A mock at an address, each case in a sandbox of its own. */
export const mock = (url: string, close: () => Promise<void>): Target => ({
  base: (service, name) => `${url}/~${name}${bases[service]}`,
  tokens: personaTokens,
  close,
})
