import { addFault } from './add-fault.ts'
import { advanceClock } from './advance-clock.ts'
import { arrangeStates } from './arrange-states.ts'
import { clearCoverage } from './clear-coverage.ts'
import { clearRequests } from './clear-requests.ts'
import { deleteFaults } from './delete-faults.ts'
import { deleteSandbox } from './delete-sandbox.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { health } from './health.ts'
import { listFaults } from './list-faults.ts'
import { listFixtures } from './list-fixtures.ts'
import { listMutants } from './list-mutants.ts'
import { listPersonas } from './list-personas.ts'
import { listRequests } from './list-requests.ts'
import { listRules } from './list-rules.ts'
import { listSandboxes } from './list-sandboxes.ts'
import { listStates } from './list-states.ts'
import { metrics } from './metrics.ts'
import { putFaults } from './put-faults.ts'
import { putMutants } from './put-mutants.ts'
import { putSandbox } from './put-sandbox.ts'
import { resetSandbox } from './reset-sandbox.ts'
import { restoreSnapshot } from './restore-snapshot.ts'
import { setClock } from './set-clock.ts'
import { showClock } from './show-clock.ts'
import { showCoverage } from './show-coverage.ts'
import { showDocs } from './show-docs.ts'
import { showDocsFile } from './show-docs-file.ts'
import { showFaults } from './show-faults.ts'
import { showMutants } from './show-mutants.ts'
import { showOpenApi } from './show-openapi.ts'
import { showSandbox } from './show-sandbox.ts'
import { showServiceOpenApi } from './show-service-openapi.ts'
import { streamRequests } from './stream-requests.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { verifyRequests } from './verify-requests.ts'

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'
type Routes = Readonly<
  Record<string, Readonly<Partial<Record<Method, readonly [summary: string, ControlEndpoint]>>>>
>

/** Every call below `/_dublor`: routes, the OpenAPI document, and what is suggested to whoever is lost. */
export const routes: Routes = {
  '/health': { GET: ['Whether requests are answered', health] },
  '/metrics': { GET: ['Numbers for Prometheus, in its text format', metrics] },
  '/sandboxes': { GET: ['List the sandboxes', listSandboxes] },
  '/sandboxes/:name': {
    GET: ['Show a sandbox', showSandbox],
    PUT: ['Make or change a sandbox', putSandbox],
    DELETE: ['Forget a sandbox', deleteSandbox],
  },
  '/sandboxes/:name/reset': { POST: ['Take a sandbox back to its fixture', resetSandbox] },
  '/sandboxes/:name/clock': {
    GET: ['What time it is in a sandbox', showClock],
    PUT: ['Set the clock of a sandbox', setClock],
  },
  '/sandboxes/:name/clock/advance': { POST: ['Move the clock of a sandbox', advanceClock] },
  '/sandboxes/:name/snapshot': {
    GET: ['Take a snapshot of a sandbox', takeSnapshot],
    PUT: ['Restore a snapshot into a sandbox', restoreSnapshot],
  },
  '/sandboxes/:name/requests': {
    GET: ['List what was asked and answered in a sandbox', listRequests],
    DELETE: ['Empty the journal of a sandbox', clearRequests],
  },
  '/sandboxes/:name/requests/stream': {
    GET: ['Follow what is asked and answered in a sandbox', streamRequests],
  },
  '/sandboxes/:name/requests/verify': {
    POST: ['Say whether the wanted requests were made in a sandbox', verifyRequests],
  },
  '/sandboxes/:name/coverage': {
    GET: ['Show which rules and endpoints were exercised in a sandbox', showCoverage],
    DELETE: ['Begin the coverage of a sandbox anew', clearCoverage],
  },
  '/docs': { GET: ['The API reference as a page', showDocs] },
  '/docs/:file': { GET: ['A part of the API reference', showDocsFile] },
  '/personas': { GET: ['List the personas and their tokens', listPersonas] },
  '/rules': { GET: ['List the rules', listRules] },
  '/fixtures': { GET: ['List the fixtures', listFixtures] },
  '/services/:name/openapi.json': { GET: ['A service in OpenAPI 3.1', showServiceOpenApi] },
  '/states': {
    GET: ['List the provider states', listStates],
    POST: ['Let provider states hold, or take them back', arrangeStates],
  },
  '/faults': { GET: ['List the faults', listFaults] },
  '/sandboxes/:name/faults': {
    GET: ['The faults that wait in a sandbox', showFaults],
    PUT: ['Let faults wait in a sandbox', putFaults],
    POST: ['Let one more fault wait in a sandbox', addFault],
    DELETE: ['End all faults of a sandbox', deleteFaults],
  },
  '/mutants': { GET: ['List the mutants and the alternatives', listMutants] },
  '/sandboxes/:name/mutants': {
    GET: ['The mutants and alternatives that are in force in a sandbox', showMutants],
    PUT: ['Put mutants and alternatives in force in a sandbox', putMutants],
  },
  '/openapi.json': { GET: ['The control plane in OpenAPI 3.1', showOpenApi] },
}
