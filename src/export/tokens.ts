import type { Interaction } from './interactions.ts'

/** The variable that holds the token of a persona: `token` is that of the admin. */
export const variableOf = (persona: string): string =>
  persona === 'demo-admin' ? 'token' : `${persona.replace(/^demo-/, '')}Token`

/** Every token that is sent, by its variable. */
export const tokensIn = (interactions: readonly Interaction[]): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ['token', 'demo-admin'],
    ...interactions.map(({ persona }) => [variableOf(persona), persona]),
  ])

/** Headers in which the token is a variable. */
export const withVariable = ({
  request,
  persona,
}: Interaction): Readonly<Record<string, string>> =>
  request.headers['Authorization'] === undefined
    ? request.headers
    : { ...request.headers, Authorization: `Bearer {{${variableOf(persona)}}}` }
