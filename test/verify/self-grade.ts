import pactum from 'pactum'
import { contracts } from '../../contracts/index.ts'
import { createApp } from '../../src/app.ts'
import { type NamedSwap, swapsOf } from '../../src/grading/swaps.ts'
import { services } from '../../src/services/index.ts'
import { type Double, startDouble } from '../../src/verify/double.ts'
import { explain } from '../../src/verify/explain.ts'
import type { Explanation } from '../../src/verify/explanation.ts'
import { filed, type Played } from '../../src/verify/play.ts'
import { record } from '../grading/record.ts'
import { replacedBy } from '../grading/watched.ts'

const swaps = services.flatMap(swapsOf)
const cases = filed(contracts)

/** Our own contracts, played against every mutant and every alternative. */
export class SelfGrade {
  readonly #double: Double
  /** What is called in each case, in the order of the cases. */
  readonly #reached: readonly ReadonlySet<string>[]

  constructor(double: Double, reached: readonly ReadonlySet<string>[]) {
    this.#double = double
    this.#reached = reached
  }

  /** Every case as it goes with a swap in force. */
  async played(swap: NamedSwap): Promise<Played[]> {
    const replaced = replacedBy(swap)
    const played: Played[] = []
    for (const [index, each] of cases.entries()) {
      const isReached = replaced.some((what) => this.#reached[index]?.has(what))
      played.push(await this.#double.play(each, isReached ? [swap.id] : []))
    }
    return played
  }

  /** What `verify` says of a target with a swap in force, given what it can try. */
  async explained(swap: NamedSwap, known: readonly NamedSwap[] = swaps): Promise<Explanation[]> {
    return explain(await this.played(swap), this.#double, known)
  }

  close(): Promise<void> {
    return this.#double.close()
  }
}

/** Records what each case reaches, and starts a double. */
export async function startSelfGrade(): Promise<SelfGrade> {
  const recorded = await record(services, contracts)
  pactum.settings.setLogLevel('SILENT')
  const double = await startDouble({ createApp, services })
  return new SelfGrade(
    double,
    recorded.map(({ reached }) => reached),
  )
}

export const failed = (played: readonly Played[]): Played[] =>
  played.filter(({ end }) => end.kind === 'failed')
