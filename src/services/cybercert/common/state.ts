import { defineState, type World } from '../../../service.ts'
import type { CyberCert } from '../types.ts'

export type CyberCertWorld = World<CyberCert['records']>

/** A state of CyberCert. */
export const state = defineState<CyberCert['records']>()
