import { decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Details } from '../records.ts'

const restoreAnswer = (row: Row) => ({
  status: 200 as const,
  body: {
    message: 'Customer detail restored',
    detail: {
      id: row.id,
      customer_id: row.customer_id,
      annual_revenue: row.annual_revenue,
      is_active: row.is_active,
      deleted_at: row.deleted_at,
    },
  },
})

const restoreKeepsIsActive = (row: Row, now: string): Row => ({
  ...row,
  deleted_at: null,
  updated_at: now,
})

type Row = Readonly<Details>

const nothing = {
  annual_revenue: null,
  annual_revenue_currency: null,
  employee_count: null,
  industry: null,
  website: null,
  address: null,
  is_active: true,
}

const page = 'cybercert.u1k.page/api/customers'

/** Deleting and restoring. */
export const detailsDeletion = decisionsOf('details', {
  deleteIsSoft: decide({
    en: 'DELETE only marks the row as deleted, so that it can be restored.',
    tr: 'DELETE kaydı yalnızca silinmiş olarak işaretler; kayıt geri yüklenebilir.',
    basis: 'published',
    source: `${page}/details-delete`,
    does: (row: Row, now: string): Row => ({ ...row, deleted_at: now, updated_at: now }),
    instead: {
      'is-hard': {
        says: 'DELETE removes the row for good, so that it cannot be restored.',
        does: {
          details: { deletedRowIsKept: (row) => (row?.deleted_at == null ? row : undefined) },
        },
      },
      'empties-the-row': [
        'DELETE empties the row, so that what is restored has no values.',
        (row, now) => ({ ...row, ...nothing, deleted_at: now, updated_at: now }),
      ],
      'only-deactivates': [
        'DELETE makes the row inactive and does not mark it as deleted.',
        (row, now) => ({ ...row, is_active: false, updated_at: now }),
      ],
    },
  }),
  /** The row that restoring finds: a deleted one too, as `DELETE` has only marked it. */
  deletedRowIsKept: decide({
    partOf: 'deleteIsSoft',
    does: (row: Row | undefined) => row,
    shapes: () => false,
  }),
  deleteAnswer: decide({
    en: 'DELETE answers 200 {"message":"Customer detail deleted"}.',
    tr: 'DELETE 200 {"message":"Customer detail deleted"} yanıtını verir.',
    basis: 'published',
    source: `${page}/details-delete`,
    does: () => message(200, 'Customer detail deleted'),
    instead: {
      'is-204': ['DELETE answers 204 without a body.', () => ({ status: 204, body: undefined })],
    },
  }),
  /** The row to delete, or `undefined` if there is none or none any more. */
  rowToDelete: decide({
    partOf: 'deleteNone',
    does: (row: Row | undefined) => (row?.deleted_at == null ? row : undefined),
    shapes: (live) => live === undefined,
  }),
  deleteNone: decide({
    en: 'DELETE answers 404 {"message":"Customer detail not found"} when there is no row.',
    tr: 'Kayıt yoksa DELETE 404 {"message":"Customer detail not found"} yanıtını verir.',
    basis: 'published',
    source: `${page}/details-delete`,
    does: () => message(404, 'Customer detail not found'),
    instead: {
      'deletes-again': {
        says: 'DELETE of a row that is deleted already answers 200 once more.',
        does: { details: { rowToDelete: (row) => row } },
      },
      'null-body': [
        'DELETE without a row answers 404 with the body null, as GET does.',
        () => ({ status: 404, body: null }),
      ],
    },
  }),
  restoreAnswer: decide({
    en: 'Restore answers 200 with {"message":"Customer detail restored"} and five keys of the row.',
    tr: 'Geri yükleme 200 ile {"message":"Customer detail restored"} ve kaydın beş anahtarını döndürür.',
    basis: 'published',
    source: `${page}/details-restore`,
    does: restoreAnswer,
    instead: {
      'shows-the-row-before': [
        'Restore answers with deleted_at as it was before.',
        (row) => restoreAnswer({ ...row, deleted_at: row.updated_at }),
      ],
    },
  }),
  restoreKeepsIsActive: decide({
    en: 'Restore leaves is_active as it was.',
    tr: 'Geri yükleme is_active değerini olduğu gibi bırakır.',
    basis: 'published',
    source: `${page}/details-restore`,
    does: restoreKeepsIsActive,
    instead: {
      'makes-active': [
        'Restore makes an inactive row active.',
        (row, now) => ({
          ...restoreKeepsIsActive(row, now),
          is_active: true,
        }),
      ],
      'makes-inactive': [
        'Restore leaves every row inactive.',
        (row, now) => ({
          ...restoreKeepsIsActive(row, now),
          is_active: false,
        }),
      ],
    },
  }),
  /** The row to restore, or `undefined` if there is none. */
  restoreOnlyDeleted: decide({
    en: 'Only a deleted row can be restored; otherwise 404 {"message":"Customer detail not found"}.',
    tr: 'Yalnızca silinmiş kayıt geri yüklenir; değilse 404 {"message":"Customer detail not found"}.',
    basis: 'published',
    source: `${page}/details-restore`,
    does: (row: Row | undefined) => (row?.deleted_at == null ? undefined : row),
    shapes: (deleted) => deleted === undefined,
    instead: {
      'restores-any': ['Restore answers 200 also for a row that is not deleted.', (row) => row],
      'says-customer': {
        says: 'Restore without a deleted row answers 404 {"message":"Customer not found"}.',
        does: { details: { restoreNone: () => message(404, 'Customer not found') } },
      },
    },
  }),
  restoreNone: decide({
    partOf: 'restoreOnlyDeleted',
    does: () => message(404, 'Customer detail not found'),
  }),
})
