import { defineCommand, type Given } from './command.ts'
import { gradeFlags } from './grade/flags.ts'

/** `dublor grade`. */
export const grade = defineCommand({
  name: 'grade',
  summary: 'grade the tests of a client: which broken promises they notice',
  before: `Grades a test suite. It is run once against Dublör as it is, and must pass. Then it is run once for each
mutant (a known rule done wrong: the suite must fail) and each alternative (a guess guessed otherwise:
it must still pass) of the rules that the first run exercised, each time against a server of its own.

Usage
  dublor grade [flags] -- COMMAND

The command finds the base URL in the environment variable DUBLOR_URL, and where {url} stands in its
arguments: CyberCert is below it at /api/v1, FaturaEntegratör at /api.`,
  flags: gradeFlags,
  after: `Examples
  dublor grade -- npm test
  dublor grade --fixture docs --html grade.html -- pytest tests/api
  dublor grade -- env API_URL={url}/api/v1 vendor/bin/phpunit
  dublor grade --only cybercert.details --output grade.json -- npm test
  dublor grade --since grade.json --output grade.json -- npm test

Ctrl-C stops the runs and prints what is known so far.
Exit codes: 0 as good as asked, 1 not so, 2 cannot run or interrupted.`,
  takesWords: true,
  run,
})

/** What it takes is loaded only when it is needed: other commands start faster. */
async function run(given: Given<typeof gradeFlags>): Promise<number> {
  const { runGrade } = await import('./grade/run.ts')
  return runGrade(given)
}
