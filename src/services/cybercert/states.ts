import type { AnyState } from '../../service.ts'
import { listStates } from './customers/list-states.ts'
import { customerStates } from './customers/states.ts'
import { detailsStates } from './details/states.ts'
import { resources } from './resources.ts'
import { settingsStates } from './settings/states.ts'

/** What can be made to hold in CyberCert before a request. */
export const states: readonly AnyState[] = [
  ...customerStates,
  ...detailsStates,
  ...listStates,
  ...settingsStates,
  ...Object.values(resources).flatMap(({ states }) => states),
]
