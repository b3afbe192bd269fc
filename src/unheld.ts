/** The same timer, for which no process stays alive. Where Jest plays a browser, timers are numbers. */
export function unheld(timer: NodeJS.Timeout): NodeJS.Timeout {
  timer.unref?.()
  return timer
}
