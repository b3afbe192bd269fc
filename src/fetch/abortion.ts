type Given = AbortSignal | null | undefined

/** Signals as one. They may be of another kind than Node's own: test environments bring theirs. */
export class Abortion {
  readonly #signals: readonly AbortSignal[]

  /** @throws {TypeError} for what is no signal. */
  constructor(...signals: readonly Given[]) {
    this.#signals = signals.filter((signal) => signal != null)
    for (const { addEventListener } of this.#signals) {
      if (typeof addEventListener !== 'function') throw new TypeError('signal is no AbortSignal')
    }
  }

  /** @throws the reason, if one is aborted. */
  check(): void {
    for (const { aborted, reason } of this.#signals) if (aborted) throw reason
  }

  /** Calls with the reason when one is aborted. @returns what ends that. */
  tell(call: (reason: unknown) => void): () => void {
    const listen = () => call(this.#signals.find(({ aborted }) => aborted)?.reason)
    for (const signal of this.#signals) signal.addEventListener('abort', listen, { once: true })
    return () => {
      for (const signal of this.#signals) signal.removeEventListener('abort', listen)
    }
  }
}
