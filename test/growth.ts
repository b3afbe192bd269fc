/** How often each size is tried: the cheapest try is the one that was disturbed least. */
const tries = 3

/**
 * How many times the processor's time work takes with eight times as much to do: 8 where it grows
 * evenly, 64 where it grows with the square. A machine that is slow or busy is so for both.
 */
export async function growth(size: number, work: (size: number) => Promise<unknown>) {
  const costs = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY }
  for (let time = 0; time < tries; time += 1) {
    costs.small = Math.min(costs.small, await costOf(() => work(size / 8)))
    costs.large = Math.min(costs.large, await costOf(() => work(size)))
  }
  return costs.large / costs.small
}

async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
