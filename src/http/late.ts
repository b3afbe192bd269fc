import type { RequestContext } from './request-context.ts'

/**
 * Whether the world that a request came to is no more: while it waited for a fault, or for its own
 * body, the sandbox began afresh or was forgotten. Such a request is answered, but it counts as having
 * happened before: it changes nothing, and the journal does not tell of it.
 */
export const isLate = ({ sandbox, life }: RequestContext): boolean =>
  sandbox.life !== life || sandbox.standing === 'gone'
