import type { Answer } from '../../service.ts'
import { message } from '../laravel/errors.ts'
import type { FaturaEntegratorCall } from './types.ts'

/** The answer of a status that somebody wants to see. */
export const wanted = (_call: FaturaEntegratorCall, status: number): Answer =>
  message(status, `Status ${status}`)
