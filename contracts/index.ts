import type { Contract } from './contract.ts'
import { cybercert } from './cybercert/index.ts'
import { faturaentegrator } from './faturaentegrator/index.ts'

/** Every contract: one file an endpoint. */
export const contracts: readonly Contract[] = [...cybercert, ...faturaentegrator]
