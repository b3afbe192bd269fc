import pactum from 'pactum'
import { contracts } from '../../contracts/index.ts'
import { createApp } from '../../src/app.ts'
import { type NamedSwap, swapsOf } from '../../src/grading/swaps.ts'
import { services } from '../../src/services/index.ts'
import { type Double, startDouble } from '../../src/verify/double.ts'
import { explain } from '../../src/verify/explain.ts'
import type { Explanation } from '../../src/verify/explanation.ts'
import { type FiledCase, filed, type Played } from '../../src/verify/play.ts'
import { type Played as Recorded, record } from '../grading/record.ts'
import { replacedBy } from '../grading/watched.ts'

const swaps = services.flatMap(swapsOf)
const cases = filed(contracts)

/** Our own contracts, played against mutants and alternatives. */
export class SelfGrade {
  /** What was asked, answered and called in each case, in the order of the cases. */
  readonly recorded: readonly Recorded[]
  readonly #double: Double
  readonly #noticing = new Map<string, Promise<Played | undefined>>()

  constructor(double: Double, recorded: readonly Recorded[]) {
    this.#double = double
    this.recorded = recorded
  }

  /** The first case that fails with a swap in force; those of its rule are played before all others. */
  noticing(swap: NamedSwap): Promise<Played | undefined> {
    const known = this.#noticing.get(swap.id) ?? this.#firstNoticing(swap)
    this.#noticing.set(swap.id, known)
    return known
  }

  async #firstNoticing(swap: NamedSwap): Promise<Played | undefined> {
    const own = cases.filter(({ rule }) => rule === swap.rule)
    for (const each of [...own, ...cases.filter(({ rule }) => rule !== swap.rule)]) {
      if (!this.#canChange(swap, each)) continue
      const played = await this.#double.play(each, [swap.id])
      if (played.end.kind === 'failed') return played
    }
    return undefined
  }

  /** Every case as it goes with a swap in force. */
  async #played(swap: NamedSwap): Promise<Played[]> {
    const played: Played[] = []
    for (const each of cases) {
      played.push(await this.#double.play(each, this.#canChange(swap, each) ? [swap.id] : []))
    }
    return played
  }

  /** What `verify` says of a target with a swap in force. */
  async explained(swap: NamedSwap): Promise<Explanation[]> {
    return explain(await this.#played(swap), this.#double, swaps)
  }

  close(): Promise<void> {
    return this.#double.close()
  }

  /** Whether anything is called in a case that the swap replaces. */
  #canChange(swap: NamedSwap, each: FiledCase): boolean {
    const reached = this.recorded[cases.indexOf(each)]?.reached
    return replacedBy(swap).some((what) => reached?.has(what))
  }
}

/** Records what each case reaches, and starts a double. */
export async function startSelfGrade(): Promise<SelfGrade> {
  const recorded = await record(services, contracts)
  pactum.settings.setLogLevel('SILENT')
  return new SelfGrade(await startDouble({ createApp, services }), recorded)
}
