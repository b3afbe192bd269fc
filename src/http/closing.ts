/** Tells those who keep somebody waiting that the server begins to close. */
export class Closing {
  #begun = false
  readonly #waiting = new Set<() => void>()

  get begun(): boolean {
    return this.#begun
  }

  /** Calls `go` when closing begins; at once if it has. */
  tell(go: () => void): void {
    if (this.#begun) go()
    else this.#waiting.add(go)
  }

  /** Costs the same however many wait. */
  forget(go: () => void): void {
    this.#waiting.delete(go)
  }

  begin(): void {
    this.#begun = true
    for (const go of this.#waiting) go()
    this.#waiting.clear()
  }
}
