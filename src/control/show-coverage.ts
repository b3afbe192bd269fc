import { CoverageReport, coverageReport } from '../journal/coverage-report.ts'
import type { ControlEndpoint } from './endpoint.ts'
import { SandboxParams } from './sandbox-params.ts'

/** `GET /_dublor/sandboxes/:name/coverage`: which rules were exercised in a sandbox. */
export const showCoverage: ControlEndpoint = (app, { journals, services }) => {
  const schema = {
    summary: 'Show which rules and endpoints were exercised in a sandbox',
    description: 'Counted since the sandbox was made: a reset does not begin anew.',
    params: SandboxParams,
    response: { 200: CoverageReport },
  }
  app.get('/sandboxes/:name/coverage', { schema }, async ({ params: { name } }) =>
    coverageReport(await journals.covered(name), services),
  )
}
