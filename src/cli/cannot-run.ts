import { Explained } from '../explained.ts'

/** A command cannot run: exit code 2. The message says why, and what to do. */
export class CannotRun extends Explained {}
