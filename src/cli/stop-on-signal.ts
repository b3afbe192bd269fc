/** How long requests under way may still take once the server is told to stop, in milliseconds. */
const grace = 5_000

/** How often whoever npm started looks whether npm is there still, in milliseconds. */
const looks = 500

/**
 * Stops at Ctrl-C or SIGTERM: at once, but for requests under way. A second signal waits for nothing.
 * npm, and npx with it, hands no signal on that it is killed by: what they started stops once they are gone.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const signalled = () => {
    if (stopping) process.exit(0)
    stopping = true
    setTimeout(() => process.exit(0), grace).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', signalled)
  process.on('SIGTERM', signalled)
  onceNpmIsGone(signalled)
}

/**
 * Says so once npm is gone, if npm started this process: it hands no signal on that it is killed by.
 * @returns what ends the watch.
 */
export function onceNpmIsGone(then: () => void): () => void {
  if (process.env['npm_config_user_agent'] === undefined) return () => {}
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    then()
  }, looks)
  return () => clearInterval(looking)
}
