import type { Disturb } from '../http/disturbance.ts'

/** Chooses the faults that act on a request. */
export const disturb: Disturb = () => undefined
