import { Type } from '@sinclair/typebox'
import { matches } from '../journal/differences.ts'
import { conditions } from '../journal/match.ts'
import { ShownEntry } from '../journal/shown-entry.ts'
import { eachInTurns } from '../turns.ts'
import { checkMatch } from './check-match.ts'
import { inSandbox } from './endpoint.ts'

const whole = (description: string, example: string) =>
  Type.Optional(Type.String({ pattern: '^\\d{1,15}$', description, examples: [example] }))

/** Which requests of a sandbox are wanted. */
export const RequestFilter = {
  ...conditions,
  since: whole('Only requests with a larger id.', '42'),
}

const Requests = Type.Object({
  requests: Type.Array(ShownEntry, { description: 'The oldest first.' }),
  droppedUpTo: Type.Integer({
    description:
      'The id of the newest request that has made room for others since the last clearing; 0 for none.',
  }),
})

/** `GET /_dublor/sandboxes/:name/requests`: what was asked and answered in a sandbox. */
export const listRequests = inSandbox(
  {
    description: 'The journal is bounded: the oldest make room. A sandbox nobody used has none.',
    querystring: Type.Object(
      { ...RequestFilter, limit: whole('No more than the newest of them.', '20') },
      { additionalProperties: false },
    ),
    response: { 200: Requests },
  },
  (controlled) =>
    async ({ params: { name }, query }) => {
      const { journals } = controlled
      const { since = '0', limit, ...match } = query
      await checkMatch(match, controlled, name)
      const fit: ShownEntry[] = []
      await eachInTurns(await journals.entries(name, Number(since)), (entry) => {
        if (matches(match, entry)) fit.push(entry)
      })
      const requests =
        limit === undefined ? fit : fit.slice(Math.max(0, fit.length - Number(limit)))
      return { requests, droppedUpTo: await journals.droppedUpTo(name) }
    },
)
