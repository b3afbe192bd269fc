import { type Role, roles } from './roles.ts'

/** What the cases of a service leave behind on a target that is not thrown away afterwards. */
export interface Traces {
  /** The paths where cases make records; each is deleted below its path. */
  readonly made: readonly string[]
  /** What is there before any case is played, and could be changed by one: where, and for whom. */
  readonly kept: readonly { readonly as: Role; readonly path: string }[]
}

/** By service. */
export const traces: Readonly<Record<string, Traces>> = {
  cybercert: {
    made: ['/customers', '/reports', '/contents'],
    kept: roles.map((as) => ({ as, path: '/user/settings' })),
  },
  faturaentegrator: { made: ['/customers'], kept: [{ as: 'admin', path: '/customers/1' }] },
}

/** The last part of a record's path, from the answer that made it; `undefined` if it does not tell. */
export function idIn(body: unknown): string | number | undefined {
  const { uuid, id } = recordIn(body)
  return [uuid, id].find((each) => typeof each === 'string' || typeof each === 'number') as
    | string
    | number
    | undefined
}

/** The record in an answer, under `data` or not. */
export function recordIn(body: unknown): Readonly<Record<string, unknown>> {
  const { data = body } = (body ?? {}) as { data?: unknown }
  return (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>
}
