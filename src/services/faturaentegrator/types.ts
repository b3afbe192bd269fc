import { type Call, defineEndpoint } from '../../service.ts'
import type { FaturaEntegratorDoes } from './decisions.ts'
import type { Customer } from './records.ts'

/** The types of this service's calls. */
export interface FaturaEntegrator {
  readonly records: { readonly customers: Readonly<Customer> }
  readonly does: FaturaEntegratorDoes
}

export type FaturaEntegratorCall = Call<FaturaEntegrator>

/** An endpoint of FaturaEntegratör. */
export const endpoint = defineEndpoint<FaturaEntegrator>()
