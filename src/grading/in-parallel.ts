/**
 * Does some work for each item, so many at a time, in the order of the items. Once some has failed,
 * no more is begun.
 */
export async function inParallel<Item>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values()
  let hasFailed = false
  const one = async () => {
    for (const item of waiting) {
      if (hasFailed) return
      await work(item).catch((error) => {
        hasFailed = true
        throw error
      })
    }
  }
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, one))
}
