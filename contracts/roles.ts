/** Those who play in cases. */
export const roles = ['admin', 'owner', 'viewer', 'nobody', 'usd', 'eur', 'expired'] as const
export type Role = (typeof roles)[number]

/** The environment variable with the token of a role. */
export const variableOf = (role: Role): string => `DUBLOR_TOKEN_${role.toUpperCase()}`
