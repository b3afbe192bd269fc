import { roles, variableOf } from '../../contracts/roles.ts'
import { services } from '../services/index.ts'
import type { Command, Given } from './command.ts'
import { verifyFlags } from './verify/flags.ts'

const names = services.map(({ name }) => name)

/** `dublor verify`. */
export const verify: Command = {
  name: 'verify',
  summary: 'compare a server with the ledger, rule by rule',
  help: `Plays the contracts against a server that speaks the API of a service: the real one, a staging one,
another mock. Says of each rule whether it holds there, and where it does not, lays both answers side
by side: the server's, and Dublör's to the same request.

Usage
  dublor verify --target URL [flags]

What is played
  --target URL          the server. Each service is below it where its documents have it:
                        ${services.map(({ name, base }) => `${name} at ${base}`).join(', ')}
  --base NAME=PLACE     another place of a service, as a path or a URL; several with commas
  --service NAME        only this service: ${names.join(', ')}
  --only ID             only rules whose id begins so
  --read-only           send nothing but GET and HEAD. Hardly a rule can be proved so: most cases
                        begin by making a customer of their own
  --yes                 the server is not this machine, and may be written to. Without it, that is
                        asked on a terminal, and refused elsewhere

What is written
  --holds               list the rules that hold too
  --json                print {"ok","date","target","rules":{"holds",…},"list":[…]}
  --junit FILE          JUnit XML: a rule that differs is a test that fails
  --markdown FILE       a page

Tokens come from the environment: ${variableOf('admin')} is needed, unless the server is a Dublör.
A case that needs another one that is not set is not played:
  ${roles.slice(1).map(variableOf).join(', ')}

Cases make records and delete them again, and put settings back that they change. What could not be
deleted or put back is listed. Where a service deletes softly, deleted records stay in its database.

Examples
  dublor verify --target http://127.0.0.1:4010
  dublor verify --target https://staging.example.com --service cybercert --yes --junit drift.xml
  dublor verify --target https://example.com --base cybercert=/cyber/api/v1 --read-only

Exit codes: 0 nothing differs, 1 some rule differs or an endpoint is not there, 2 cannot run, or not to the end.`,
  options: verifyFlags,
  run,
}

/** What it takes is loaded only when it is needed: other commands start faster. */
async function run(given: Given): Promise<number> {
  const { runVerify } = await import('./verify/run.ts')
  return runVerify(given)
}
