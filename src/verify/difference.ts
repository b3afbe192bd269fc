import type { Answered } from '../../contracts/exchange.ts'
import { maskedText, maskedUrl } from '../journal/secrets.ts'
import type { Double } from './double.ts'
import { lastPair } from './pair.ts'
import type { Played } from './play.ts'
import { progressOf } from './progress.ts'
import type { Asked, Difference, Shown } from './verified.ts'

/** How much of a body is kept, in characters. */
const most = 4000

/**
 * Where a failing case differs: the first answer that is not the double's with some swaps in force,
 * or, where all are the same but for ids and moments, the last.
 */
export async function differenceIn(
  played: Played,
  double: Double,
  given: readonly string[],
): Promise<Difference> {
  const other = await double.play(played, given)
  const pair = progressOf(played, other).first ?? lastPair(played.exchanges, other.exchanges)
  const { rule, endpoint, title, end } = played
  return {
    rule,
    endpoint,
    title,
    why: end.kind === 'passed' ? '' : end.why,
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
