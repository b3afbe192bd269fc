/** Merge, replace and soft deletion. What else a Laravel could do, each service says. */

/** A record that can be deleted softly. */
export interface Deletable {
  readonly deleted_at: string | null
}

/** Where a guess about deleted records comes from. */
export const softDeletes = { basis: 'assumed', source: 'habit of Laravel: soft deletes' } as const

/** Whether a record is answered like an unknown one, since it is deleted. */
export const deletedIsUnknown = {
  does: (row: Deletable) => row.deleted_at !== null,
  shapes: (unknown: boolean) => unknown,
} as const

/** `records` as a sentence names them, in English and in Turkish. */
export const withoutDeleted = (records: string, turkish: string) =>
  ({
    en: `Deleted ${records} are not listed.`,
    tr: `Silinmiş ${turkish} listelenmez.`,
    does: (row: Deletable) => row.deleted_at === null,
    shapes: (shown: boolean) => !shown,
  }) as const

/** The record as it is kept after being deleted. */
export const marked = <Row extends Deletable>(row: Row, now: string): Row => ({
  ...row,
  deleted_at: now,
  updated_at: now,
})
/** The record after a `PATCH`, in words. */
export const patchMerges = {
  en: 'PATCH changes only the fields that are sent.',
  tr: 'PATCH yalnızca gönderilen alanları değiştirir.',
} as const

/** The record after a `PUT`, in words. */
export const putWritesEveryField = {
  en: 'PUT writes every field, sent or not.',
  tr: 'PUT, gönderilsin gönderilmesin bütün alanları yazar.',
} as const

/** What a `PUT` makes of a field that was not sent, in words. */
export const putClearsUnsent = {
  en: 'After a PUT, a field that was not sent is null.',
  tr: 'PUT sonrasında gönderilmeyen alan null olur.',
} as const
