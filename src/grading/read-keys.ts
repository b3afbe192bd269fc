import { countsOf } from './counts.ts'
import type { SwapResult } from './grade-report.ts'

/** Which keys of an endpoint's answers a suite looks at. */
export interface ReadKeys {
  /** Whose answers: `PUT and PATCH /api/v1/customers/{uuid}`. */
  readonly place: string
  /** How many keys it notices when they are wrong, of those that were tried. */
  readonly read: number
  readonly of: number
  /** Those that it never looks at. */
  readonly unread: readonly string[]
}

/** Endpoint by endpoint, those at which a suite misses a key. */
export function readKeys(list: readonly SwapResult[]): ReadKeys[] {
  const tried = list.filter(
    ({ verdict, accepted }) =>
      verdict === 'killed' || (verdict === 'survived' && accepted === undefined),
  )
  const places = new Set(tried.flatMap(({ key }) => (key === undefined ? [] : [key.place])))
  return [...places]
    .map((place) => {
      const those = tried.filter(({ key }) => key?.place === place)
      const missed = those.filter(({ verdict }) => verdict === 'survived')
      return {
        place,
        read: those.length - missed.length,
        of: those.length,
        unread: missed.flatMap(({ key }) => key?.name ?? []),
      }
    })
    .filter(({ unread }) => unread.length > 0)
}

/** Mutants of decisions and mutants of keys, each counted for itself. */
export const apart = (list: readonly SwapResult[]) => ({
  decisions: countsOf(
    list.filter(({ key }) => key === undefined),
    'mutant',
  ),
  keys: countsOf(
    list.filter(({ key }) => key !== undefined),
    'mutant',
  ),
})

/** `GET /api/v1/customers: your suite reads 4 of 12 keys, and never looks at id, uuid.` */
export const readSentence = ({ place, read, of, unread }: ReadKeys) => ({
  en: `${place}: your suite reads ${read} of ${of} keys, and never looks at ${unread.join(', ')}.`,
  tr: `${place}: testleriniz ${of} anahtarın ${read} tanesini okuyor; şunlara hiç bakmıyor: ${unread.join(', ')}.`,
})
