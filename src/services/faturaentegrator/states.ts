import type { AnyState } from '../../service.ts'
import { customerStates } from './states/customers.ts'
import { listStates } from './states/list.ts'

/** What can be made to hold in FaturaEntegratör before a request. */
export const states: readonly AnyState[] = [...customerStates, ...listStates]
