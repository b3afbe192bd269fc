/** A suite cannot be graded: the message says why, and what to do. */
export class CannotGrade extends Error {}
