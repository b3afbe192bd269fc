import { roles, variableOf } from '../../contracts/roles.ts'
import { defineCommand, type Given } from './command.ts'
import { verifyFlags } from './verify/flags.ts'

/** `dublor verify`. */
export const verify = defineCommand({
  name: 'verify',
  summary: 'compare a server with the ledger, rule by rule',
  before: `Plays the contracts against a server that speaks the API of a service: the real one, a staging one,
another mock. Says of each rule whether it holds there, and where it does not, lays both answers side
by side: the server's, and Dublör's to the same request.

Usage
  dublor verify --target URL [flags]`,
  flags: verifyFlags,
  after: `Tokens come from the environment: ${variableOf('admin')} is needed, unless the server is a Dublör.
A case that needs another one that is not set is not played:
  ${roles.slice(1).map(variableOf).join(', ')}

Cases make records and delete them again, and put settings back that they change. What could not be
deleted or put back is listed. Where a service deletes softly, deleted records stay in its database.

Examples
  dublor verify --target http://127.0.0.1:4010
  dublor verify --target https://staging.example.com --service cybercert --yes --junit drift.xml
  dublor verify --target https://example.com --base cybercert=/cyber/api/v1 --read-only

Exit codes: 0 nothing differs, 1 some rule differs or an endpoint is not there, 2 cannot run, or not to the end.`,
  run,
})

/** What it takes is loaded only when it is needed: other commands start faster. */
async function run(given: Given<typeof verifyFlags>): Promise<number> {
  const { runVerify } = await import('./verify/run.ts')
  return runVerify(given)
}
