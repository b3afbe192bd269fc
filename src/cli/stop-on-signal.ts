/** How long requests under way may still take once the server is told to stop, in milliseconds. */
const grace = 5_000

/** Stops at Ctrl-C or SIGTERM: at once, but for requests under way. A second signal waits for nothing. */
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
}
