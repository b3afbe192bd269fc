import { Explained } from '../explained.ts'

/** Nothing can be kept at that place. The message says why, and what to do. */
export class CannotStore extends Explained {
  override readonly name = 'CannotStore'
}
