import { availableParallelism } from 'node:os'
import { choice, unless, type Values, value } from '../flags.ts'
import { duration, type Kind, percent, text, whole } from '../kinds.ts'

/** In milliseconds. Longer ones do not fit into a timer of Node. */
const span: Kind<number> = {
  wants: `${duration.wants}, and above 0`,
  read: (given, place) => {
    const time = duration.read(given, place)
    return time !== undefined && time > 0 && time < 2 ** 31 ? time : undefined
  },
}

/** The flags of `dublor grade`. */
export const gradeFlags = {
  'What is run': {
    jobs: value(
      'N',
      'runs at the same time (as many as there are processors, at most 8)',
      whole(1),
      Math.min(8, availableParallelism()),
    ),
    only: value('ID', 'only rules, mutants and alternatives whose id begins so', text),
    sample: value('N', 'only so many, drawn by --seed', whole(0)),
    seed: value('TEXT', 'another one is another sample (1)', text, '1'),
    since: value(
      'FILE',
      `take over what an earlier --output FILE says of rules that are the same, under
the same command, version and fixture; what it found is run again. A test that
was lost since then is not noticed`,
      text,
    ),
    list: choice(`list what would be run, and run nothing but the suite as it is; without a
command, list everything`),
    fixture: value('NAME', 'the world that the suite finds (demo)', text, 'demo'),
    strict: choice('refuse guesses with 501'),
  },
  'How it is run': {
    baselineRuns: value(
      'N',
      `how often it must pass as it is, so that a flaky suite is found (as often as
runs go on at the same time, and twice at least)`,
      whole(1),
    ),
    timeout: value(
      'DURATION',
      'of each run (five times what the suite takes as it is, at least 10s)',
      span,
    ),
    bail: unless(`do not ask the runner to stop at its first failure. Without it, pytest is asked
to, and vitest, jest, mocha, playwright, phpunit and unittest are where they
are called directly or by a script of package.json`),
    verbose: choice('show what the runs print'),
  },
  'What is asked of the suite': {
    minKill: value('PERCENT', 'of the mutants that were run (100)', percent, 100),
    maxGuesses: value('N', 'how many alternatives may break it (0)', whole(0), 0),
    minRules: value('PERCENT', 'of the known rules that it must exercise (0)', percent, 0),
    accept: value(
      'FILE',
      `what is borne with, and why: JSON, the id of a mutant or an alternative and
the reason. It is shown, and not held against the suite`,
      text,
    ),
  },
  'What is written': {
    json: choice('print the grade as JSON'),
    output: value('FILE', 'write the same to a file', text),
    junit: value('FILE', 'JUnit XML', text),
    markdown: value('FILE', 'for a comment on a pull request', text),
    html: value('FILE', 'one page with the verdicts as a picture', text),
    badge: value('FILE', 'an SVG for a README', text),
  },
}

/** What the flags say. */
export type GradeOptions = Values<typeof gradeFlags>
