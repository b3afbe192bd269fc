import type { AnyState } from '../../service.ts'
import { customerStates } from './states/customers.ts'
import { detailsStates } from './states/details.ts'
import { listStates } from './states/list.ts'
import { settingsStates } from './states/settings.ts'

/** What can be made to hold in CyberCert before a request. */
export const states: readonly AnyState[] = [
  ...customerStates,
  ...detailsStates,
  ...listStates,
  ...settingsStates,
]
