/**
 * Returns once `change` gives another moment than `before`: asked for, not slept for. It is given
 * another number each time, so that there is something to change.
 */
export async function untilMoved(
  before: string,
  change: (count: number) => PromiseLike<unknown>,
): Promise<void> {
  const patience = Date.now() + 4000
  for (let count = 1; Date.now() < patience; count += 1) {
    if ((await change(count)) !== before) return
  }
  throw new Error(`after four seconds of changes updated_at is still ${before}`)
}
