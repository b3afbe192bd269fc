import { type Answer, decide } from '../../../service.ts'
import { deletedIsUnknown, softDeletes } from '../../laravel/decisions/records.ts'
import { nobodySays } from '../../laravel/decisions/sources.ts'
import { message } from '../../laravel/errors.ts'
import { lacking } from '../common/lacking.ts'
import { type Declared, keysOf, pick, type Row, said } from './declared.ts'
import { namesOf } from './fields.ts'
import { notFound } from './not-found.ts'
import { noVerb } from './refusing.ts'

type Refused = Answer<404, { message: string }> | undefined

/** What `PUT` and `PATCH /things/{uuid}` decide, beside what they write. */
export const updating = ({ page, words, fields, update = noVerb }: Declared) => {
  const { en, tr } = words
  const basis = said(`${page}/update`, update)
  const keys = keysOf(update)
  const asked = namesOf(fields, ({ isRequired }) => isRequired)
  return {
    updateAnswer: decide({
      ...basis,
      en: `An update answers 200 with ${keys.length} keys of the ${en}.`,
      tr: `Güncelleme, 200 ve ${tr} kaydının ${keys.length} anahtarıyla yanıtlanır.`,
      does: (row: Row, _before: Row) => ({ status: 200, body: pick(row, keys) }),
      instead: {
        'shows-what-was': [
          `An update of a ${en} answers what it was before.`,
          (_row, before) => ({ status: 200, body: pick(before, keys) }),
        ],
      },
    }),
    updateNotFound: notFound(words, basis, ['PUT and PATCH', 'PUT ve PATCH']),
    /** Why a `PUT` without some fields is refused: never. */
    putNeedsNoField: decide({
      ...basis,
      en: `PUT of a ${en} asks for no field, not for ${asked.join(' or ')} either.`,
      tr: `PUT, ${asked.join(' ve ')} dâhil hiçbir alanı zorunlu tutmaz.`,
      does: (_unsent: readonly string[]): Refused => undefined,
      shapes: (_refused, unsent) => unsent.length > 0,
      instead: {
        'asks-as-creating-does': [
          `PUT of a ${en} without ${asked.join(' or ')} is a 422, as creating is.`,
          (unsent) => lacking(unsent.filter((field) => asked.includes(field))),
        ],
      },
    }),
    passiveCanBeUpdated: decide({
      ...nobodySays,
      en: `A passive ${en} can still be updated.`,
      tr: `Pasif ${tr} yine de güncellenebilir.`,
      does: (_row: Row): Refused => undefined,
      shapes: (_refused, row) => !row.is_active,
      instead: {
        'is-not-found': [
          `An update of a passive ${en} answers 404 {"message":"Not Found"}.`,
          (row) => (row.is_active ? undefined : message(404, 'Not Found')),
        ],
      },
    }),
    deletedIsUnknown: decide({
      ...softDeletes,
      ...deletedIsUnknown,
      en: `A deleted ${en} is answered like an unknown one by whatever changes it.`,
      tr: `Silinmiş ${tr}, onu değiştiren her istekte bilinmeyen ${tr} gibi yanıtlanır.`,
      instead: { 'is-still-there': [`A deleted ${en} can still be changed.`, () => false] },
    }),
  }
}
