import type { CyberCertCall } from '../../src/services/cybercert/types.ts'

/** Compiled with everything else: records are looked for by fields that they have, and by values that those take. */

export const right = (call: CyberCertCall) => call.find('customers', 'email', 'info@example.com')

// @ts-expect-error there is no such field
export const field = (call: CyberCertCall) => call.find('customers', 'mail', 'info@example.com')

// @ts-expect-error the field takes texts
export const value = (call: CyberCertCall) => call.find('customers', 'email', 5)

export const first = (call: CyberCertCall): string => {
  const [one] = call.find('customers', 'email', 'info@example.com')
  // @ts-expect-error there may be none
  return one.uuid
}
