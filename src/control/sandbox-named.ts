import { isSandboxName, nameRule } from '../sandbox/name.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { Problem } from './problem.ts'

/**
 * The sandbox of that name, made if there is none.
 * @throws {Problem} 400 for a name that cannot be.
 */
export function sandboxNamed(sandboxes: Sandboxes, name: string): Sandbox {
  if (!isSandboxName(name)) {
    throw new Problem(400, 'Not a sandbox name', `There is no sandbox "${name}": ${nameRule}.`)
  }
  return sandboxes.pick(name)
}
