import type { CyberCertWorld } from './state.ts'

/** A token of a user, if some persona is that user. */
export function tokenOf({ personas }: CyberCertWorld, user: number): { token?: string } {
  const token = personas.find(({ user: { id } }) => id === user)?.tokens[0]
  return token === undefined ? {} : { token }
}
