import { message } from '../../laravel/errors.ts'
import { detailsBehaviours } from '../behaviour/details.ts'
import { swaps } from '../swap.ts'
import { lacking } from './lacking.ts'

const { patchMerges, putWritesEveryField, restoreKeepsIsActive } = detailsBehaviours
const nothing = {
  annual_revenue: null,
  annual_revenue_currency: null,
  employee_count: null,
  industry: null,
  website: null,
  address: null,
  is_active: true,
}

/** What the endpoints of details do to a row, done wrong. */
export const detailsMutants = swaps({
  'cybercert.details.created-when-missing': {
    'is-404': {
      says: 'An update of a customer without a detail row answers 404 and creates nothing.',
      does: { details: { createsMissingRow: (kept) => kept } },
    },
    'creates-always': {
      says: 'Every update creates a new detail row, also when the customer has one.',
      does: { details: { createsMissingRow: (_kept, fresh) => fresh() } },
    },
  },
  'cybercert.details.put-writes-every-field': {
    'keeps-unsent': {
      says: 'PUT keeps the fields that were not sent, as PATCH does.',
      does: { details: { putWritesEveryField: (row, sent) => patchMerges.does(row, sent) } },
    },
    'forgets-address': {
      says: 'PUT never writes the address.',
      does: {
        details: {
          putWritesEveryField: (row, sent, unsent) => ({
            ...putWritesEveryField.does(row, sent, unsent),
            address: row.address,
          }),
        },
      },
    },
  },
  'cybercert.details.put-needs-no-field': {
    'asks-for-every-field': {
      says: 'PUT without one of the seven fields is a 422.',
      does: { details: { putNeedsNoField: lacking } },
    },
  },
  'cybercert.details.patch-merges': {
    'forgets-unsent': {
      says: 'PATCH clears the fields that were not sent, as PUT does.',
      does: {
        details: { patchMerges: (row, sent) => putWritesEveryField.does(row, sent, nothing) },
      },
    },
    'forgets-currency': {
      says: 'PATCH clears the currency of the revenue when it was not sent.',
      does: {
        details: {
          patchMerges: (row, sent) =>
            patchMerges.does({ ...row, annual_revenue_currency: null }, sent),
        },
      },
    },
    'resets-is-active': {
      says: 'PATCH makes an inactive row active when is_active was not sent.',
      does: {
        details: {
          patchMerges: (row, sent) => patchMerges.does({ ...row, is_active: true }, sent),
        },
      },
    },
    'skips-zero-and-false': {
      says: 'PATCH takes 0 and false for fields that were not sent.',
      does: {
        details: {
          patchMerges: (row, sent) =>
            patchMerges.does(
              row,
              Object.fromEntries(
                Object.entries(sent).filter(([, value]) => value !== 0 && value !== false),
              ),
            ),
        },
      },
    },
  },
  'cybercert.details.delete-is-soft': {
    'is-hard': {
      says: 'DELETE removes the row for good, so that it cannot be restored.',
      does: {
        details: { deletedRowIsKept: (row) => (row?.deleted_at == null ? row : undefined) },
      },
    },
    'empties-the-row': {
      says: 'DELETE empties the row, so that what is restored has no values.',
      does: {
        details: {
          deleteIsSoft: (row, now) => ({ ...row, ...nothing, deleted_at: now, updated_at: now }),
        },
      },
    },
    'only-deactivates': {
      says: 'DELETE makes the row inactive and does not mark it as deleted.',
      does: {
        details: { deleteIsSoft: (row, now) => ({ ...row, is_active: false, updated_at: now }) },
      },
    },
  },
  'cybercert.details.delete-none': {
    'deletes-again': {
      says: 'DELETE of a row that is deleted already answers 200 once more.',
      does: { details: { rowToDelete: (row) => row } },
    },
    'null-body': {
      says: 'DELETE without a row answers 404 with the body null, as GET does.',
      does: { details: { deleteNone: () => ({ status: 404, body: null }) } },
    },
  },
  'cybercert.details.restore-keeps-is-active': {
    'makes-active': {
      says: 'Restore makes an inactive row active.',
      does: {
        details: {
          restoreKeepsIsActive: (row, now) => ({
            ...restoreKeepsIsActive.does(row, now),
            is_active: true,
          }),
        },
      },
    },
    'makes-inactive': {
      says: 'Restore leaves every row inactive.',
      does: {
        details: {
          restoreKeepsIsActive: (row, now) => ({
            ...restoreKeepsIsActive.does(row, now),
            is_active: false,
          }),
        },
      },
    },
  },
  'cybercert.details.restore-only-deleted': {
    'restores-any': {
      says: 'Restore answers 200 also for a row that is not deleted.',
      does: { details: { restoreOnlyDeleted: (row) => row } },
    },
    'says-customer': {
      says: 'Restore without a deleted row answers 404 {"message":"Customer not found"}.',
      does: { details: { restoreNone: () => message(404, 'Customer not found') } },
    },
  },
})
