import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'

/** Shorter than the shortest time after which an unused sandbox can be forgotten, in milliseconds. */
const step = 500

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
  const { name } = sandbox
  const using = setInterval(() => {
    if (sandboxes.find(name) === sandbox) sandboxes.pick(name)
  }, step)
  return waiting.finally(() => clearInterval(using))
}
