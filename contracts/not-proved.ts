/** Rules that no client can arrange from outside, each with the reason. They are proved in `test/`. */
export const notProved: Readonly<Record<string, string>> = {
  'cybercert.conversion.rate-in-force':
    'a client can neither set rates nor move the clock; proved on the behaviour itself',
  'cybercert.common.other-statuses':
    'no request brings such a status about, only a fault; proved in test/faults/wanted.test.ts',
  'faturaentegrator.common.other-statuses':
    'no request brings such a status about, only a fault; proved in test/faults/wanted.test.ts',
}
