import { type Meant, whyNever } from '../faults/why-never.ts'
import type { Controlled } from './endpoint.ts'
import { Problem } from './problem.ts'

/**
 * Checks that some request to a sandbox could be one that is meant.
 * @throws {Problem} 400 that says what to write instead.
 */
export async function checkMatch(
  meant: Meant,
  { sandboxes, services }: Pick<Controlled, 'sandboxes' | 'services'>,
  name: string,
): Promise<void> {
  const { fixture } = (await sandboxes.look(name)) ?? sandboxes.default
  const why = whyNever(meant, { services, personas: fixture.personas })
  if (why !== undefined) throw new Problem(400, 'No request can be so', why)
}
