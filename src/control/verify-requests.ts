import { Type } from '@sinclair/typebox'
import { Match } from '../journal/match.ts'
import { Count, Verdict } from '../journal/verdict.ts'
import { verify } from '../journal/verify.ts'
import { checkMatch } from './check-match.ts'
import { inSandbox } from './endpoint.ts'
import { Problem } from './problem.ts'

const Wanted = Type.Object(
  { match: Type.Optional(Match), count: Type.Optional(Count) },
  {
    additionalProperties: false,
    examples: [{ match: { method: 'PATCH', body: { industry: 'Food' } }, count: { exactly: 1 } }],
  },
)

/** `POST /_dublor/sandboxes/:name/requests/verify`: whether the wanted requests were made. */
export const verifyRequests = inSandbox(
  {
    body: Wanted,
    response: { 200: Verdict },
  },
  (controlled) =>
    async ({ params: { name }, body: { match = {}, count = { atLeast: 1 } } }) => {
      const { journals } = controlled
      await checkMatch(match, controlled, name)
      checkCount(count)
      return verify(await journals.entries(name), match, count, await journals.droppedUpTo(name))
    },
)

/** @throws {Problem} 400 for a count that any number of requests is, and for one that none is. */
function checkCount({ exactly, atLeast = 0, atMost }: Count): void {
  const least = Math.max(exactly ?? 0, atLeast)
  const most = Math.min(exactly ?? Number.POSITIVE_INFINITY, atMost ?? Number.POSITIVE_INFINITY)
  if (least > most) {
    throw wrongCount('No number of requests is all of this at once: leave out a part of count.')
  }
  if (least === 0 && most === Number.POSITIVE_INFINITY) {
    throw wrongCount(
      'At least 0 are always made: such a check cannot fail. Write {"exactly":0} for none.',
    )
  }
}

const wrongCount = (detail: string) => new Problem(400, 'Not a count to check', detail)
