import { type Static, Type } from '@sinclair/typebox'
import { Problem } from '../problem.ts'
import { SandboxParams } from '../sandbox-params.ts'
import { Action, type AskedStates } from './asked-states.ts'
import type { Texts } from './read-texts.ts'

const known = {
  sandbox: Type.Optional(SandboxParams.properties.name),
  service: Type.Optional(
    Type.String({
      description: 'The service whose states are meant where neither sentence nor params tell.',
      examples: ['cybercert'],
    }),
  ),
  state: Type.Optional(
    Type.String({
      maxLength: 500,
      description:
        'In place of a body: what is to hold. Whatever else is in the query is a parameter then.',
      examples: ['customer has no details'],
    }),
  ),
  action: Type.Optional(Action),
}

/** Where states are to hold; and what, from verifiers that are told to send no body. */
export const StatesQuery = Type.Object(known, { additionalProperties: Type.String() })
export type StatesQuery = Static<typeof StatesQuery>

/**
 * What is asked for, in the query or in the body, with the parameters that are in the query.
 * @throws {Problem} 400 if it is in both, or if the query has what belongs to neither.
 */
export function askedFor(
  { sandbox: _sandbox, service: _service, state, action, ...rest }: StatesQuery,
  body: AskedStates,
): AskedStates & { readonly texts: Texts } {
  const texts = rest as Texts
  if (state === undefined && action === undefined) {
    const [name] = Object.keys(texts)
    if (name === undefined) return { ...body, texts }
    const names = Object.keys(known).join(', ')
    throw notTaken(`query.${name} is not known: there are ${names}.`)
  }
  if (Object.keys(body).length > 0) {
    throw notTaken(
      'The query names a state or an action, and there is a body too. Send one of them.',
    )
  }
  return { ...(state !== undefined && { state }), ...(action !== undefined && { action }), texts }
}

const notTaken = (detail: string) => new Problem(400, 'Not what this call takes', detail)
