import type { Service } from '../service.ts'
import { cybercert } from './cybercert/index.ts'
import { faturaentegrator } from './faturaentegrator/index.ts'

/** Every service that Dublör stands in for. */
export const services: readonly Service[] = [cybercert, faturaentegrator]
