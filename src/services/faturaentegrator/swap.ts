import { defineSwaps } from '../../service.ts'
import type { behaviours } from './behaviour.ts'

/** Swaps of FaturaEntegratör. */
export const swaps = defineSwaps<typeof behaviours>()
