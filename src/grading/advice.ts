import { maskedText } from '../journal/secrets.ts'
import type { Observed } from './observed.ts'
import type { Outcome } from './run-suite.ts'
import { lastLines } from './tail.ts'

interface Run {
  readonly heard: Observed
  readonly outcome: Outcome
}

/** How a suite learns where the double is, in the words of its runner. */
const examples = `  vitest, jest   const base = process.env.DUBLOR_URL ?? 'https://…'
  playwright     use: { baseURL: process.env.DUBLOR_URL }
  pytest         base = os.environ["DUBLOR_URL"]
  phpunit        $base = getenv('DUBLOR_URL');
CyberCert is below $DUBLOR_URL/api/v1, FaturaEntegratör below $DUBLOR_URL/api. A client that reads
another variable, or an argument, is given it so:
  dublor grade -- env API_URL={url}/api/v1 npm test`

/** What is said of a suite that fails against the double as it is. */
export const failingAdvice = (run: Run): string =>
  `the suite must pass against Dublör as it is, and it does not: ${run.outcome.says}.\n${shown(run)}${whatWasAsked(run.heard)}`

/** What is said of a suite that passes only sometimes. */
export const flakyAdvice = (run: Run, failed: number, runs: number): string =>
  `the suite is flaky: against Dublör as it is, ${failed} of ${runs} runs failed (${run.outcome.says}). What fails by itself would look as if it noticed something.\n${shown(run)}`

/** What is said of a suite that passes without asking anything. */
export const silentAdvice = (heard: readonly Observed[]): string =>
  `the suite passes, but asks nothing of Dublör.${astrayIn(heard)} It must take its base URL from the environment variable DUBLOR_URL:\n${examples}`

/** What is said of a suite that asks something at first, and then passes all the same without asking. */
export const rememberedAdvice = (dublor: string): string =>
  `the suite passes against Dublör ${dublor} without asking anything of it, though another run did ask: so nothing can be said of it. Tools that remember earlier results (turbo, nx, gradle) and tests that replay recorded answers must be told to begin anew each time; a server between suite and Dublör must be one of each run's own.`

const shown = ({ outcome }: Run): string => {
  const lines = lastLines(maskedText(outcome.output), 20).map((line) => `  | ${line}`)
  return outcome.output.trim() === ''
    ? 'It printed nothing.'
    : `The last of what it printed:\n${lines.join('\n')}`
}

/** What may be wrong with what a failing suite asks, if that can be told. */
function whatWasAsked(heard: Observed): string {
  const refused = heard.statuses.get(401) ?? 0
  if (heard.requests === 0) {
    return `\nIt asked nothing of Dublör.${astrayIn([heard])} Its base URL comes in the environment variable DUBLOR_URL:\n${examples}`
  }
  return refused * 2 > heard.requests
    ? `\n${refused} of its ${heard.requests} requests were answered 401. \`dublor personas\` lists the tokens that Dublör knows; demo-admin may do everything.`
    : ''
}

const astrayIn = (heard: readonly Observed[]): string => {
  const [first] = heard.flatMap(({ unmatched }) => unmatched)
  return first === undefined
    ? ''
    : ` It asked for ${first.method} ${first.url}, which is a path of no service.`
}
