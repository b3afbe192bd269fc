import type { Entry } from './entry.ts'

/** Whether a request was refused before anything in its sandbox was looked at, or found no room in it. */
export const isTurnedAway = ({ endpoint, status, refused, wanted }: Entry): boolean =>
  !wanted &&
  (endpoint === undefined ||
    status === 507 ||
    refused?.check === 'authentication' ||
    refused?.check === 'permission')
