import type { conditions } from '../journal/match.ts'
import { defineCommand, type Given } from './command.ts'
import { choice, value } from './flags.ts'
import { text } from './kinds.ts'
import { serverFlags } from './running-server.ts'

/** The flags that say which requests are wanted: they are conditions of the control plane's. */
export const filterFlags = {
  status: value('STATUS', '403, or 4xx', text),
  method: value('METHOD', 'PATCH', text),
  path: value('PATH', '/api/v1/customers/*/details: * is any one part, ** is the rest', text),
  service: value('NAME', 'cybercert', text),
  persona: value('NAME', 'demo-owner', text),
  rule: value('ID', 'whose answer this rule has shaped', text),
  basis: value(
    'BASIS',
    'whose answer is as sure as that: documented, published, observed or assumed',
    text,
  ),
} satisfies Record<keyof typeof conditions, unknown>

/** The flags of `dublor log`. */
export const logFlags = {
  Flags: {
    ...serverFlags,
    sandbox: value('NAME', 'whose journal: default if left out', text, 'default'),
    follow: {
      ...choice('go on with what is asked from now on, until Ctrl-C'),
      short: 'f',
    },
    limit: value('N', 'no more than the newest of those that were there', text),
    json: choice('an entry a line, as GET /_dublor/sandboxes/NAME/requests has it'),
  },
  'Which requests': filterFlags,
}

/** `dublor log`. */
export const log = defineCommand({
  name: 'log',
  summary: 'show what a server was asked, what it answered, and why',
  before: `Shows the journal of a server that runs, one line a request: when, number, method and URL, status, the
weakest basis of the answer, whose token, how long; then why it was refused, or what was written.

Usage
  dublor log [--url URL] [flags]`,
  flags: logFlags,
  after: `Examples
  dublor log --follow
  dublor log --status 4xx --limit 1          why was that refused?
  dublor log --sandbox worker-7 --json | jq .request.body

Exit codes: 0 fine, 2 no server answers, or not so.`,
  run,
})

/** What it takes is loaded only when it is needed: other commands start faster. */
async function run(given: Given<typeof logFlags>): Promise<number> {
  const { showLog } = await import('./log/show.ts')
  return showLog(given)
}
