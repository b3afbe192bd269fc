/**
 * Lets those who write to one sandbox do so one after another, first come, first served. Whoever is
 * called goes on before anybody else can: what it does until it first waits is done on a sandbox
 * that is as up to date as it was when the call came.
 */
export class Line {
  readonly #waiting: (() => void)[] = []
  #isTaken = false
  #isCalling = false
  #isCurrent = false

  /** Whether somebody may write now: nobody writes, and it is nobody's turn but the called one's. */
  get isFree(): boolean {
    return !this.#isTaken && (this.#isCalling || this.#waiting.length === 0)
  }

  /** Whether who is running now has just been called, to a sandbox that is up to date. */
  get isCurrent(): boolean {
    return this.#isCalling && this.#isCurrent
  }

  /** Resolves when it is one's turn. */
  wait(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Begins to write. */
  take(): void {
    this.#isTaken = true
  }

  /** Has written; who waits longest is called. `isCurrent` says whether the sandbox is up to date. */
  leave(isCurrent: boolean): void {
    this.#isTaken = false
    this.#call(isCurrent, this.#waiting.shift())
  }

  /** Has not been able to write, and will try again before all others. */
  retry(): void {
    this.#isTaken = false
    this.#call(true, () => {})
  }

  #call(isCurrent: boolean, called: (() => void) | undefined): void {
    if (called === undefined) return
    this.#isCalling = true
    this.#isCurrent = isCurrent
    called()
    // Scheduled from a promise, a tick comes after all promises that follow from one another, and
    // before anything from outside: then who was called has had the turn.
    queueMicrotask(() => process.nextTick(() => this.#end(isCurrent)))
  }

  #end(isCurrent: boolean): void {
    this.#isCalling = false
    if (!this.#isTaken) this.#call(isCurrent, this.#waiting.shift())
  }
}
