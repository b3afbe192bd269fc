import type { Command, Given } from './command.ts'
import { gradeFlags } from './grade/flags.ts'

/** `dublor grade`. */
export const grade: Command = {
  name: 'grade',
  summary: 'grade the tests of a client: which broken promises they notice',
  help: `Grades a test suite. It is run once against Dublör as it is, and must pass. Then it is run once for each
mutant (a known rule done wrong: the suite must fail) and each alternative (a guess guessed otherwise:
it must still pass) of the rules that the first run exercised, each time against a server of its own.

Usage
  dublor grade [flags] -- COMMAND

The command finds the base URL in the environment variable DUBLOR_URL, and where {url} stands in its
arguments: CyberCert is below it at /api/v1, FaturaEntegratör at /api.

What is run
  --jobs N              runs at the same time (as many as there are processors, at most 8)
  --only ID             only rules, mutants and alternatives whose id begins so
  --sample N            only so many, drawn by --seed TEXT (1)
  --since FILE          take over what an earlier --output FILE says of rules that are the same, under
                        the same command, version and fixture; what it found is run again. A test that
                        was lost since then is not noticed
  --list                list what would be run, and run nothing but the suite as it is; without a
                        command, list everything
  --fixture NAME        the world that the suite finds (demo)
  --strict              refuse guesses with 501

How it is run
  --baseline-runs N     how often it must pass as it is, so that a flaky suite is found (as often as
                        runs go on at the same time, and twice at least)
  --timeout DURATION    of each run (five times what the suite takes as it is, at least 10s)
  --no-bail             do not ask the runner to stop at its first failure. Without it, pytest is asked
                        to, and vitest, jest, mocha, playwright, phpunit and unittest are where they
                        are called directly or by a script of package.json
  --verbose             show what the runs print

What is asked of the suite
  --min-kill PERCENT    of the mutants that were run (100)
  --max-guesses N       how many alternatives may break it (0)
  --min-rules PERCENT   of the known rules that it must exercise (0)
  --accept FILE         what is borne with, and why: JSON, the id of a mutant or an alternative and
                        the reason. It is shown, and not held against the suite

What is written
  --json                print the grade as JSON
  --output FILE         write the same to a file
  --junit FILE          JUnit XML
  --markdown FILE       for a comment on a pull request
  --html FILE           one page with the verdicts as a picture
  --badge FILE          an SVG for a README

Examples
  dublor grade -- npm test
  dublor grade --fixture docs --html grade.html -- pytest tests/api
  dublor grade -- env API_URL={url}/api/v1 vendor/bin/phpunit
  dublor grade --only cybercert.details --output grade.json -- npm test
  dublor grade --since grade.json --output grade.json -- npm test

Ctrl-C stops the runs and prints what is known so far.
Exit codes: 0 as good as asked, 1 not so, 2 cannot run or interrupted.`,
  options: gradeFlags,
  takesWords: true,
  run,
}

/** What it takes is loaded only when it is needed: other commands start faster. */
async function run(given: Given): Promise<number> {
  const { runGrade } = await import('./grade/run.ts')
  return runGrade(given)
}
