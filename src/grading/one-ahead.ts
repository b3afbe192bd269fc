import type { Double, OpenDouble } from './double.ts'
import type { NamedSwap } from './swaps.ts'

/** Doubles in the order of some swaps. */
export interface Doubles {
  /** The double for the next of the swaps. */
  take(): Promise<Double>
  /** Closes the one that was opened and never taken. */
  close(): Promise<void>
}

/** Opens each double while the suite is still busy with the one before, so that no run waits for it. */
export function oneAhead(open: OpenDouble, swaps: readonly NamedSwap[]): Doubles {
  const waiting = swaps.values()
  const begin = (): Promise<Double> | undefined => {
    const { value: swap } = waiting.next()
    const double = swap && open([swap])
    // Whoever takes it hears of the failure; if nobody does, it does not matter.
    double?.catch(() => {})
    return double
  }
  let next = begin()
  return {
    async take() {
      const double = next
      next = begin()
      if (double === undefined) throw new Error('there is a double for each swap, and no more')
      return double
    },
    async close() {
      const double = await next?.catch(() => undefined)
      await double?.close()
    },
  }
}
