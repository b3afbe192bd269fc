import type { AnyState } from '../../service.ts'
import { listStates } from './customers/list-states.ts'
import { customerStates } from './customers/states.ts'

/** What can be made to hold in FaturaEntegratör before a request. */
export const states: readonly AnyState[] = [...customerStates, ...listStates]
