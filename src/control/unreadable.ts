import { inexactIn, toldInexact } from '../inexact.ts'
import { Problem } from './problem.ts'

/** What is wrong with a body; where no call is, it does not matter. */
export class Unreadable extends Problem {}

/**
 * Makes sure that a JSON text, or a piece of one, is read as it is written.
 * @throws {Unreadable}
 */
export function refuseInexact(json: string): void {
  const [first] = inexactIn(json)
  if (first === undefined) return
  throw new Unreadable(
    400,
    'Inexact number',
    `The body is not taken: ${toldInexact(first)}. Send a number that a double can hold, or a text.`,
  )
}
