import { conditions } from '../journal/match.ts'
import type { Command, Given } from './command.ts'
import { serverFlags } from './running-server.ts'

/** The flags that say which requests are wanted: they are conditions of the control plane's. */
export const filterFlags = [...Object.keys(conditions), 'limit']

/** `dublor log`. */
export const log: Command = {
  name: 'log',
  summary: 'show what a server was asked, what it answered, and why',
  help: `Shows the journal of a server that runs, one line a request: when, number, method and URL, status, the
weakest basis of the answer, whose token, how long; then why it was refused, or what was written.

Usage
  dublor log [--url URL] [flags]

Flags
  --url URL           the server (DUBLOR_URL): http://127.0.0.1:4010 if nothing is said
  --admin-token TOKEN its admin token, if it runs on another machine (DUBLOR_ADMIN_TOKEN)
  --sandbox NAME      whose journal: default if left out
  --follow            go on with what is asked from now on, until Ctrl-C
  --limit N           no more than the newest of those that were there
  --json              an entry a line, as GET /_dublor/sandboxes/NAME/requests has it

Which requests
  --status STATUS     403, or 4xx
  --method METHOD     PATCH
  --path PATH         /api/v1/customers/*/details: * is any one part, ** is the rest
  --service NAME      cybercert
  --persona NAME      demo-owner
  --rule ID           whose answer this rule has shaped
  --basis BASIS       whose answer is as sure as that: documented, published, observed or assumed

Examples
  dublor log --follow
  dublor log --status 4xx --limit 1          why was that refused?
  dublor log --sandbox worker-7 --json | jq .request.body

Exit codes: 0 fine, 2 no server answers, or not so.`,
  options: {
    ...serverFlags,
    sandbox: { type: 'string' },
    follow: { type: 'boolean', short: 'f' },
    ...Object.fromEntries(filterFlags.map((name) => [name, { type: 'string' } as const])),
  },
  run,
}

/** What it takes is loaded only when it is needed: other commands start faster. */
async function run(given: Given): Promise<number> {
  const { showLog } = await import('./log/show.ts')
  return showLog(given)
}
