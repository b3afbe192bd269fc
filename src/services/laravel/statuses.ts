import { STATUS_CODES } from 'node:http'
import type { Answer } from '../../service.ts'
import { message } from './errors.ts'

/** The sentences that Laravel has of its own; for others it has the name of the status. */
const sentences: Readonly<Record<number, string>> = {
  403: 'This action is unauthorized.',
  419: 'CSRF token mismatch.',
  429: 'Too Many Attempts.',
  500: 'Server Error',
}

/** Laravel's answer with a status from 400 on that no behaviour of a service is about. */
export const otherStatus = (status: number): Answer =>
  message(status, sentences[status] ?? STATUS_CODES[status] ?? `Status ${status}`)
