import type { Answered } from '../../contracts/exchange.ts'

/** The rules that an answer of a double names. */
export const rulesIn = ({ headers }: Answered): string[] =>
  String(headers['dublor-rules'] ?? '')
    .split(', ')
    .filter((rule) => rule !== '')
