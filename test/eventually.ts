import { vi } from 'vitest'

/** Waits until a check no longer throws: for as long as a busy machine may take. */
export const eventually = <Result>(check: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(check, 20_000)
