import type { Entry } from './entry.ts'

/** Whether a request was refused before anything in its sandbox was looked at. */
export const isTurnedAway = ({ endpoint, refused, wanted }: Entry): boolean =>
  !wanted &&
  (endpoint === undefined || refused?.check === 'authentication' || refused?.check === 'permission')
