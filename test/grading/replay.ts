import type { App } from '../../src/app.ts'
import { type Answered, type Asked, play } from './play.ts'
import type { Played } from './record.ts'

/** A request of a case that is answered otherwise than when it was recorded. */
export interface Difference {
  readonly case: Played
  /** Which request of the case it is, counted from 0. */
  readonly place: number
  readonly asked: Asked
  readonly before: Answered
  readonly now: Answered
}

/** Asks again what a case asked, in a fresh sandbox with swaps in force. `app` was made from the same fixture. */
export async function replay(
  app: App,
  played: Played,
  swaps: readonly string[],
): Promise<Difference[]> {
  const differences: Difference[] = []
  app.sandboxes.forget(played.sandbox)
  app.sandboxes.pick(played.sandbox).set({ swaps })
  for (const [place, { asked, answered: before }] of played.exchanges.entries()) {
    const now = await play(app, played.sandbox, asked, place)
    if (!isSame(before, now)) differences.push({ case: played, place, asked, before, now })
  }
  return differences
}

const isSame = (a: Answered, b: Answered): boolean =>
  a.status === b.status &&
  a.body === b.body &&
  JSON.stringify(a.headers) === JSON.stringify(b.headers)

/** A difference as a message shows it. */
export const shown = ({
  case: { endpoint, title, rule },
  asked,
  before,
  now,
}: Difference): string =>
  [
    `${endpoint}: ${title} [${rule}]`,
    `  ${asked.method} ${asked.url} ${asked.body}`,
    `  answered ${written(before)}`,
    `  and now  ${written(now)}`,
  ].join('\n')

const written = ({ status, body, headers }: Answered): string =>
  `${status} ${body.length > 300 ? `${body.slice(0, 300)}…` : body} ${JSON.stringify(headers)}`
