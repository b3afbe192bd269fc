import { Explained } from '../explained.ts'

/** A suite cannot be graded: the message says why, and what to do. */
export class CannotGrade extends Explained {}
