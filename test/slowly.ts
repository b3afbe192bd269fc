import { vi } from 'vitest'

/**
 * Does something on a machine on which a millisecond passes whenever somebody looks at the clock: so
 * that what is done in a slice does not depend on how fast the real one is.
 * @returns how many turns others had meanwhile, and how often most something was `counted` in one.
 */
export async function slowly(work: () => Promise<unknown>, counted = () => 0) {
  let now = performance.now()
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1))
  let [turns, most, last, going] = [0, 0, counted(), true]
  const note = () => {
    const count = counted()
    most = Math.max(most, count - last)
    last = count
  }
  const turn = () => {
    turns += 1
    note()
    if (going) setImmediate(turn)
  }
  setImmediate(turn)
  try {
    await work()
    note()
  } finally {
    going = false
    clock.mockRestore()
  }
  return { turns, most }
}
