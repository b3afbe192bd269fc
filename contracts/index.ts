import type { Contract } from './contract.ts'
import { patchCustomerDetails } from './cybercert/patch-customer-details.contract.ts'

/** Every contract: one file an endpoint. */
export const contracts: readonly Contract[] = [patchCustomerDetails]
