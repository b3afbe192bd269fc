import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/** `/~NAME` before a path. */
const prefix = /^\/(~|%7e)[^/]*/i

/** What a path of a call looks like, `:name` being any part. */
export const pattern = (url: string): RegExp =>
  new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}/?$`)

/**
 * Refuses what means a call and spells it otherwise, such as `/%5fdublor`: whoever stands in front and
 * lets no `/_dublor` through would let that through.
 */
export function onlyAsSpelt(
  { originalUrl, routeOptions: { url } }: FastifyRequest,
  _reply: FastifyReply,
  next: (error?: Error) => void,
): void {
  const path = (originalUrl.split('?', 1)[0] as string).replace(prefix, '')
  const isSpelt = url === undefined ? /^\/_dublor(\/|$)/.test(path) : pattern(url).test(path)
  next(isSpelt ? undefined : new Problem(404, 'No such call', otherwise))
}

const otherwise =
  'The control plane answers only to the very spelling of its calls: a path that begins with /_dublor, or with /~NAME/_dublor, with no host before it and no letter as a percent sign and digits.'
