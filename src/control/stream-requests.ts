import type { ServerResponse } from 'node:http'
import { Type } from '@sinclair/typebox'
import { matches } from '../journal/differences.ts'
import { Follower } from '../journal/follower.ts'
import { checkMatch } from './check-match.ts'
import { inSandbox } from './endpoint.ts'
import { RequestFilter } from './list-requests.ts'
import { Problem } from './problem.ts'

/** Milliseconds between comments that keep a silent stream alive. */
const heartbeat = 15_000

/** How many streams there may be on one server. */
const most = 1_000

/** `GET /_dublor/sandboxes/:name/requests/stream`: the journal as server-sent events. */
export const streamRequests = inSandbox(
  {
    description:
      'Server-sent events: `request` with an entry as the list has it, and `missed` where the journal dropped some before they could be sent. `Last-Event-ID` or `since` begins behind that id.',
    querystring: Type.Object(RequestFilter, { additionalProperties: false }),
    response: {
      200: Type.String({
        contentMediaType: 'text/event-stream',
        description: 'Events, until either side ends them.',
      }),
    },
  },
  (controlled, app) => {
    const { journals } = controlled
    const open = new Set<ServerResponse>()
    let isClosing = false
    app.addHook('preClose', async () => {
      isClosing = true
      for (const response of open) response.end()
    })

    return async (request, reply) => {
      const { since: wanted, ...match } = request.query
      const { name } = request.params
      await checkMatch(match, controlled, name)
      // Known before the answer begins: what is asked from then on is told, wherever it is asked.
      const since =
        idIn(request.headers['last-event-id']) ?? idIn(wanted) ?? (await journals.newest(name))
      if (open.size >= most) throw tooMany()
      const response = begin(reply.hijack().raw, reply.getHeaders())
      if (isClosing || response.destroyed) return void response.end()
      open.add(response)
      const follower = new Follower(
        { journals, sandbox: name, fits: (entry) => matches(match, entry) },
        response,
        since,
      )
      const beat = setInterval(
        () => response.writableNeedDrain || response.write(':\n\n'),
        heartbeat,
      )
      response.on('close', () => {
        clearInterval(beat)
        follower.stop()
        open.delete(response)
      })
    }
  },
  { exposeHeadRoute: false },
)

const tooMany = () =>
  new Problem(
    503,
    'Too many streams',
    `${most} streams are open already, and no more than that. End one, or ask GET …/requests instead.`,
  )

/** Sends what stands before the first event, so that the reader knows that it is heard. */
function begin(response: ServerResponse, headers: object): ServerResponse {
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  response.write('retry: 1000\n\n')
  return response
}

const idIn = (text: string | string[] | undefined): number | undefined =>
  typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined
