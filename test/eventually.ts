import { vi } from 'vitest'

/** Waits until a check no longer throws. The time limit of the test ends that, and nothing else. */
export const eventually = <Result>(check: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(check, { timeout: 2 ** 31 - 1 })
