import { CoverageReport, coverageReport } from '../journal/coverage-report.ts'
import { inSandbox } from './endpoint.ts'

/** `GET /_dublor/sandboxes/:name/coverage`: which rules were exercised in a sandbox. */
export const showCoverage = inSandbox(
  {
    description: 'Counted since the sandbox was made: a reset does not begin anew.',
    response: { 200: CoverageReport },
  },
  ({ journals, services }) =>
    async ({ params: { name } }) =>
      coverageReport(await journals.covered(name), services),
)
