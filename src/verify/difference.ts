import type { Answered } from '../../contracts/exchange.ts'
import { maskedText, maskedUrl } from '../journal/secrets.ts'
import type { Double } from './double.ts'
import { unexpectedPair } from './pair.ts'
import type { Played } from './play.ts'
import { progressOf } from './progress.ts'
import { reasonOf } from './reason.ts'
import type { Asked, Difference, Shown } from './verified.ts'

/** How much of a body is kept, in characters. */
const most = 4000

/** What an assertion says that only compares, and names nothing. */
const bare = /deep-equal|not equal|^the body is \{|^Json doesn't have/i

/**
 * Where a failing case differs: in the answer that it fails for, beside that of a double with some
 * swaps in force.
 */
export async function differenceIn(
  played: Played,
  double: Double,
  given: readonly string[],
): Promise<Difference> {
  const other = await double.play(played, given)
  const pair = unexpectedPair(played, other) ?? progressOf(played, other).first
  const { rule, endpoint, title, end } = played
  const why = end.kind === 'passed' ? '' : end.why
  return {
    rule,
    endpoint,
    title,
    why: (pair && bare.test(why) && reasonOf(pair.target, pair.double)) || why,
    asked: pair && askedIn(pair.asked),
    target: pair && shown(pair.target),
    double: pair && shown(pair.double),
  }
}

const askedIn = ({ as, method, path, sent }: Asked): Asked => ({
  as,
  method,
  path: maskedUrl(path),
  sent: sent && cut(sent),
})

const shown = ({ status, text }: Answered): Shown => ({ status, body: cut(text) })

function cut(text: string): string {
  const shown = maskedText(text)
  return shown.length > most ? `${shown.slice(0, most)}…` : shown
}
