import { stageAt } from '../../contracts/stage.ts'
import { traces } from '../../contracts/traces.ts'
import { asking } from './ask.ts'
import { CleanUp } from './clean-up.ts'
import { guardOf, type Limits } from './guard.ts'
import { type FiledCase, type Played, play } from './play.ts'
import type { Target } from './target.ts'

export interface AllPlayed {
  /** In the order of the cases. */
  readonly played: readonly Played[]
  /** How many records were made on the target. */
  readonly made: number
  /** What could not be taken away or put back, one line each. */
  readonly left: readonly string[]
}

/**
 * Plays cases on a target and cleans up behind each. Services are played side by side; the cases of
 * one are played one after the other, because they change the settings of the same users. Where no
 * case is answered for as long as one may take, those that follow are not played.
 */
export async function playAll(
  cases: readonly FiledCase[],
  target: Target,
  limits: Limits,
  tell: (played: Played) => void = () => {},
): Promise<AllPlayed> {
  const services = [...new Set(cases.map(({ service }) => service))]
  const parts = await Promise.all(
    services.map((service) =>
      playService(
        cases.filter((each) => each.service === service),
        service,
        { target, limits, tell },
      ),
    ),
  )
  return {
    played: parts.flatMap(({ played }) => played),
    made: parts.reduce((sum, { made }) => sum + made, 0),
    left: parts.flatMap(({ left }) => left),
  }
}

interface Around {
  readonly target: Target
  readonly limits: Limits
  readonly tell: (played: Played) => void
}

async function playService(
  cases: readonly FiledCase[],
  service: string,
  { target, limits, tell }: Around,
): Promise<AllPlayed> {
  const base = target.bases[service] ?? target.url
  const cleanUp = new CleanUp(
    service,
    asking(base, target.tokens),
    traces[service] ?? { made: [], kept: [] },
  )
  const played: Played[] = []
  if (!limits.readOnly) await cleanUp.remember()
  // Milliseconds that cases have waited for answers since the last one came.
  let silence = 0
  for (const each of cases) {
    const began = performance.now()
    const now =
      silence > limits.patience && !limits.stop.aborted
        ? unplayed(each, limits)
        : await play(each, stageAt(base, target.tokens, guardOf(limits)))
    const isAnswered = now.exchanges.some(({ answered }) => answered !== undefined)
    silence = isAnswered ? 0 : silence + performance.now() - began
    played.push(now)
    tell(now)
    if (!limits.readOnly) await cleanUp.takeAway(now)
  }
  if (!limits.readOnly) await cleanUp.putBack()
  return { played, made: cleanUp.made, left: cleanUp.left }
}

/** A case that is not worth its time: one case after the other waited for an answer in vain. */
const unplayed = (each: FiledCase, { patience }: Limits): Played => ({
  ...each,
  end: {
    kind: 'not arranged',
    for: 'answer',
    why: `nothing was answered for ${patience / 1000} seconds before, so it was not played`,
  },
  exchanges: [],
})
