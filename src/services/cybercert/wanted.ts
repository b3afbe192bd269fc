import type { Answer } from '../../service.ts'
import { message } from '../laravel/errors.ts'
import type { CyberCertCall } from './types.ts'

/** The answer of a status that somebody wants to see. */
export const wanted = (_call: CyberCertCall, status: number): Answer =>
  message(status, `Status ${status}`)
