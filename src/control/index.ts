import type { FastifyInstance } from 'fastify'
import { advanceClock } from './advance-clock.ts'
import { arrangeStates } from './arrange-states.ts'
import { clearCoverage } from './clear-coverage.ts'
import { clearRequests } from './clear-requests.ts'
import { deleteFaults } from './delete-faults.ts'
import { deleteSandbox } from './delete-sandbox.ts'
import type { Controlled } from './endpoint.ts'
import { guard } from './guard.ts'
import { health } from './health.ts'
import { listFaults } from './list-faults.ts'
import { listFixtures } from './list-fixtures.ts'
import { listMutants } from './list-mutants.ts'
import { listPersonas } from './list-personas.ts'
import { listRequests } from './list-requests.ts'
import { listRules } from './list-rules.ts'
import { listSandboxes } from './list-sandboxes.ts'
import { listStates } from './list-states.ts'
import { setManners } from './manners.ts'
import { metrics } from './metrics.ts'
import { putFaults } from './put-faults.ts'
import { putMutants } from './put-mutants.ts'
import { putSandbox } from './put-sandbox.ts'
import { resetSandbox } from './reset-sandbox.ts'
import { restoreSnapshot } from './restore-snapshot.ts'
import { setClock } from './set-clock.ts'
import { showClock } from './show-clock.ts'
import { showCoverage } from './show-coverage.ts'
import { showFaults } from './show-faults.ts'
import { showMutants } from './show-mutants.ts'
import { showOpenApi } from './show-openapi.ts'
import { showSandbox } from './show-sandbox.ts'
import { showServiceOpenApi } from './show-service-openapi.ts'
import { onlyAsSpelt } from './spelling.ts'
import { streamRequests } from './stream-requests.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { verifyRequests } from './verify-requests.ts'

const endpoints = [
  health,
  metrics,
  listSandboxes,
  showSandbox,
  putSandbox,
  deleteSandbox,
  resetSandbox,
  showClock,
  setClock,
  advanceClock,
  takeSnapshot,
  restoreSnapshot,
  listRequests,
  clearRequests,
  streamRequests,
  verifyRequests,
  showCoverage,
  clearCoverage,
  listPersonas,
  listRules,
  listFixtures,
  showServiceOpenApi,
  listStates,
  arrangeStates,
  listFaults,
  showFaults,
  putFaults,
  deleteFaults,
  listMutants,
  showMutants,
  putMutants,
]

/** The control plane, below `/_dublor`. */
export async function controlPlane(app: FastifyInstance, controlled: Controlled) {
  app.addHook('onRequest', guard(controlled.stranger))
  app.addHook('onRequest', onlyAsSpelt)
  const calls = setManners(app)
  for (const endpoint of [...endpoints, showOpenApi(calls)])
    endpoint(app.withTypeProvider(), controlled)
}
