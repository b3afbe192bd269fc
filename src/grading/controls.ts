import type { Outcome } from './run-suite.ts'

/** How many runs there are for each control. */
const every = 20

/**
 * Runs a suite against the double as it is now and then between the others: on a machine that has
 * become busy it may fail although no swap is in force, and then failures say less.
 */
export class Controls {
  readonly #run: () => Promise<Outcome>
  #others = 0
  #count = 0
  #failed = 0

  constructor(run: () => Promise<Outcome>) {
    this.#run = run
  }

  /** To be called when another run has ended; runs a control if it is time for one. */
  async another(): Promise<void> {
    this.#others += 1
    if (this.#others % every !== 0) return
    const { end } = await this.#run()
    if (end === 'stopped') return
    this.#count += 1
    if (end !== 'passed') this.#failed += 1
  }

  /** What whoever reads the verdict ought to know. */
  notes(): string[] {
    if (this.#failed === 0) return []
    return [
      `In between, ${this.#failed} of ${this.#count} runs of the suite against Dublör as it is failed: so some of what counts as killed or broken is neither. The machine became too busy, or the suite is flaky; try again with fewer --jobs.`,
    ]
  }
}
