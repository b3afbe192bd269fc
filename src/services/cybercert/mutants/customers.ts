import { lines } from '../../laravel/lines.ts'
import { customersBehaviours as right } from '../behaviour/customers.ts'
import { swaps } from '../swap.ts'
import { lacking } from './lacking.ts'

/** What goes wrong when customers are created, changed, hidden and found. */
export const customersMutants = swaps({
  'cybercert.customers.company-name-required': {
    'takes-none': {
      says: 'A customer is created without a company_name.',
      does: { customers: { companyNameRequired: () => undefined } },
    },
    'takes-null': {
      says: 'A customer is created with a company_name that is null or empty.',
      does: {
        customers: {
          companyNameRequired: (name) =>
            name === undefined ? lines.required('company_name') : undefined,
        },
      },
    },
  },
  'cybercert.customers.active-unless-sent': {
    'passive-unless-sent': {
      says: 'A new customer is passive unless is_active says otherwise.',
      does: { customers: { activeUnlessSent: (sent) => sent ?? false } },
    },
  },
  'cybercert.customers.own-create-is-callers': {
    'belongs-to-the-first-user': {
      says: 'A customer created with customers.create.own belongs to the user 1, whoever creates it.',
      does: {
        customers: { ownCreateIsCallers: (_caller, reach) => (reach === 'own' ? 1 : undefined) },
      },
    },
  },
  'cybercert.customers.show-deleted': {
    'shows-it': {
      says: 'GET shows a deleted customer.',
      does: { customers: { showDeleted: () => false } },
    },
  },
  'cybercert.customers.show-passive': {
    'shows-it': {
      says: 'GET shows a passive customer.',
      does: { customers: { showPassive: () => false } },
    },
  },
  'cybercert.customers.patch-merges': {
    'forgets-unsent': {
      says: 'PATCH of a customer sets the fields that are not sent to null.',
      does: {
        customers: {
          patchMerges: (row, sent) =>
            right.putWritesEveryField.does(row, sent, right.putClearsUnsent.does(row, sent)),
        },
      },
    },
    'leaves-phone': {
      says: 'PATCH of a customer leaves phone as it was.',
      does: {
        customers: {
          patchMerges: (row, sent) => ({ ...right.patchMerges.does(row, sent), phone: row.phone }),
        },
      },
    },
  },
  'cybercert.customers.put-needs-no-field': {
    'asks-for-company-name': {
      says: 'PUT of a customer without company_name is a 422, as creating is.',
      does: {
        customers: {
          putNeedsNoField: (unsent) => lacking(unsent.filter((field) => field === 'company_name')),
        },
      },
    },
  },
  'cybercert.customers.put-writes-every-field': {
    'keeps-unsent': {
      says: 'PUT of a customer keeps the fields that are not sent.',
      does: {
        customers: { putWritesEveryField: (row, sent) => right.patchMerges.does(row, sent) },
      },
    },
    'leaves-tax-number': {
      says: 'PUT of a customer leaves tax_number as it was.',
      does: {
        customers: {
          putWritesEveryField: (row, sent, unsent) => ({
            ...right.putWritesEveryField.does(row, sent, unsent),
            tax_number: row.tax_number,
          }),
        },
      },
    },
  },
})
