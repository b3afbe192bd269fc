import { Explained } from '../explained.ts'
import type { Verdict } from '../journal/verdict.ts'

/** Not as many requests were made as a test wants. The message shows those that come nearest. */
export class NotVerified extends Explained {
  override readonly name = 'NotVerified'
  readonly verdict: Verdict

  constructor(verdict: Verdict) {
    super([verdict.message, ...verdict.nearest.slice(1).map(told)].join('\n'))
    this.verdict = verdict
  }
}

/** The message of the verdict has the nearest miss itself. */
const told = ({ id, request, differs }: Verdict['nearest'][number]): string =>
  `Also near: ${request} (id ${id}), which differs in ${differs.map(({ at }) => at).join(', ')}.`
