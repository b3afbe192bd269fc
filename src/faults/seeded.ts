import { createHash } from 'node:crypto'

const range = 2 ** 32

/** The number from 0 to below 1 that a seed draws at a place, the first at 0: always the same. */
export const drawnAt = (seed: number, place: number): number =>
  createHash('sha256').update(`${seed} ${place}`).digest().readUInt32BE() / range
