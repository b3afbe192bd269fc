import { defineSwaps } from '../../service.ts'
import type { behaviours } from './behaviour.ts'

/** Swaps of CyberCert. */
export const swaps = defineSwaps<typeof behaviours>()
