import { decisionsOf as of } from '../../service.ts'

/** Files decisions of FaturaEntegratör: `decisionsOf('update', { patchMerges: decide({ … }) })`. */
export const decisionsOf = of('faturaentegrator')
