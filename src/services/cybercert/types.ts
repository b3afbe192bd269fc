import { type Call, defineEndpoint, type KnownCall } from '../../service.ts'
import type { CyberCertDoes } from './decisions.ts'
import type { Customer, Details, Settings } from './records.ts'
import type { ResourceRecords } from './resources.ts'

/** The types of this service's calls. */
export interface CyberCert {
  readonly records: {
    readonly customers: Readonly<Customer>
    readonly details: Readonly<Details>
    readonly settings: Readonly<Settings>
  } & ResourceRecords
  readonly does: CyberCertDoes
}

export type CyberCertCall = Call<CyberCert>
export type KnownCyberCertCall = KnownCall<CyberCert>

/** An endpoint of CyberCert. */
export const endpoint = defineEndpoint<CyberCert>()
