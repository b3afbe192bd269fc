import { decisionsOf as of } from '../../service.ts'

/** Files decisions of CyberCert: `decisionsOf('details', { patchMerges: decide({ … }) })`. */
export const decisionsOf = of('cybercert')
