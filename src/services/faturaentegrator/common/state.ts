import { defineState, type World } from '../../../service.ts'
import type { FaturaEntegrator } from '../types.ts'

export type FaturaEntegratorWorld = World<FaturaEntegrator['records']>

/** A state of FaturaEntegratör. */
export const state = defineState<FaturaEntegrator['records']>()
