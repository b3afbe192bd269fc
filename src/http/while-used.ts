import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'

/** Shorter than the shortest time after which an unused sandbox can be forgotten, in milliseconds. */
const step = 500

/** Lets the sandboxes of a server count as used in which requests wait. */
class Used {
  readonly #sandboxes: Sandboxes
  /** How many requests wait in each. */
  readonly #waiting = new Map<Sandbox, number>()
  #timer: NodeJS.Timeout | undefined

  constructor(sandboxes: Sandboxes) {
    this.#sandboxes = sandboxes
  }

  come(sandbox: Sandbox): void {
    this.#waiting.set(sandbox, (this.#waiting.get(sandbox) ?? 0) + 1)
    // One for all, because there may be thousands.
    this.#timer ??= setInterval(() => this.#use(), step)
  }

  go(sandbox: Sandbox): void {
    const left = (this.#waiting.get(sandbox) ?? 1) - 1
    if (left > 0) this.#waiting.set(sandbox, left)
    else this.#waiting.delete(sandbox)
    if (this.#waiting.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #use(): void {
    for (const sandbox of this.#waiting.keys()) this.#sandboxes.touch(sandbox)
  }
}

const all = new WeakMap<Sandboxes, Used>()

/**
 * Lets a sandbox count as used for as long as a request waits in it: if it were forgotten meanwhile,
 * what the request writes would be lost though it is answered. One that somebody deletes meanwhile is
 * not held.
 */
export function whileUsed<Result>(
  sandboxes: Sandboxes,
  sandbox: Sandbox,
  waiting: Promise<Result>,
): Promise<Result> {
  const used = all.get(sandboxes) ?? new Used(sandboxes)
  all.set(sandboxes, used)
  used.come(sandbox)
  return waiting.finally(() => used.go(sandbox))
}
