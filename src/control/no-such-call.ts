import type { FastifyReply, FastifyRequest } from 'fastify'
import { nearestOf } from '../nearest.ts'
import type { ControlCall } from './call.ts'
import { Problem } from './problem.ts'
import { pattern } from './spelling.ts'

/** How much of a path is compared and said back: whoever asks may send any. */
const longest = 200

/** The problem with a path, or a method of a path, that the control plane does not have. */
export function noSuchCall(
  calls: readonly ControlCall[],
  { method, url }: FastifyRequest,
  reply: FastifyReply,
): Problem {
  const path = (url.split('?', 1)[0] as string).slice(0, longest)
  const methods = calls.filter((call) => pattern(call.url).test(path)).map((call) => call.method)
  if (methods.length > 0) {
    const takes = methods.join(', ')
    reply.header('allow', takes)
    return new Problem(405, 'No such method', `${path} takes ${takes}, not ${method}.`)
  }
  const candidates = calls.map((call) => `${call.method} ${filled(call.url, path)}`)
  const nearest = nearestOf(`${method} ${path}`, candidates)
  const detail = `There is no ${method} ${path}. The nearest is ${nearest}. GET /_dublor/openapi.json tells of all.`
  return new Problem(404, 'No such call', detail)
}

/** The URL of a call with what stands in the same places of a path for its parameters. */
function filled(url: string, path: string): string {
  const given = path.split('/')
  return url
    .split('/')
    .map((part, place) => (part.startsWith(':') ? given[place] || part : part))
    .join('/')
}
