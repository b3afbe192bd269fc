import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { Problem } from './problem.ts'

/**
 * The sandbox of that name as it is now. Looking does not make one.
 * @throws {Problem} 404 that says how to make one.
 */
export async function knownSandbox(sandboxes: Sandboxes, name: string): Promise<Sandbox> {
  const sandbox = await sandboxes.look(name)
  if (sandbox !== undefined) return sandbox
  throw new Problem(
    404,
    'No such sandbox',
    `There is no sandbox "${name}". It is made when a request first names it, or by PUT /_dublor/sandboxes/${name}.`,
  )
}
