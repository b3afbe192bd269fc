import { Problem } from '../problem.ts'

/** The problem with a snapshot that cannot be restored. */
export const unfit = (detail: string): Problem => new Problem(400, 'Not a snapshot', detail)
