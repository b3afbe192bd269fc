import { message } from '../../laravel/errors.ts'
import { lines } from '../../laravel/lines.ts'
import { customersBehaviours as right } from '../behaviour/customers.ts'
import { swaps } from '../swap.ts'

/** What else the service might do where customers are written, deleted and restored. */
export const customersAlternatives = swaps({
  'cybercert.customers.create-belongs-to-caller': {
    'belongs-to-the-first-user': {
      says: 'A customer created with customers.create belongs to the user 1, whoever creates it.',
      does: { customers: { createBelongsToCaller: () => 1 } },
    },
  },
  'cybercert.customers.email-is-an-address': {
    'takes-anything': {
      says: 'Any text is taken for an email.',
      does: { customers: { emailIsAnAddress: () => undefined } },
    },
    'says-it-without-field': {
      says: 'A bad email is refused with "The email must be a valid email address."',
      does: {
        customers: {
          emailIsAnAddress: (text) => right.emailIsAnAddress.does(text)?.replace(' field', ''),
        },
      },
    },
  },
  'cybercert.customers.put-clears-unsent': {
    'empty-texts': {
      says: 'After a PUT, a text that was not sent is "".',
      does: {
        customers: {
          putClearsUnsent: () => ({
            legal_name: '',
            tax_number: '',
            email: '',
            phone: '',
            organization_id: null,
          }),
        },
      },
    },
  },
  'cybercert.customers.put-resets-is-active': {
    'stays-as-it-was': {
      says: 'After a PUT that did not send is_active, the customer is as active as before.',
      does: { customers: { putResetsIsActive: (row) => row.is_active } },
    },
    'becomes-passive': {
      says: 'After a PUT that did not send is_active, the customer is passive.',
      does: { customers: { putResetsIsActive: () => false } },
    },
  },
  'cybercert.customers.company-name-stays': {
    'becomes-null': {
      says: 'A company_name that is sent as null, or not sent by a PUT, becomes null.',
      does: {
        customers: {
          companyNameStays: (before, sent, replacing) =>
            sent === undefined && !replacing ? before : (sent ?? null),
        },
      },
    },
    'null-is-refused': {
      says: 'An update that sends company_name as null or empty is a 422.',
      endpoints: ['PUT /customers/:uuid', 'PATCH /customers/:uuid'],
      handle: (handle) => (call, asked) =>
        asked.body.company_name === null
          ? call.does.common.validationFailed({ company_name: [lines.required('company_name')] })
          : handle(call, asked),
    },
  },
  'cybercert.customers.passive-can-be-updated': {
    'is-not-found': {
      says: 'An update of a passive customer answers 404 {"message":"Not Found"}.',
      does: {
        customers: {
          passiveCanBeUpdated: (row) => (row.is_active ? undefined : message(404, 'Not Found')),
        },
      },
    },
    'is-forbidden': {
      says: 'An update of a passive customer answers 403 {"message":"Forbidden"}.',
      does: {
        customers: {
          passiveCanBeUpdated: (row) => (row.is_active ? undefined : message(403, 'Forbidden')),
        },
      },
    },
  },
  'cybercert.customers.deleted-is-unknown': {
    'is-still-there': {
      says: 'A deleted customer can still be updated, and deleted again.',
      does: { customers: { deletedIsUnknown: () => false } },
    },
  },
  'cybercert.customers.delete-is-soft': {
    'makes-passive': {
      says: 'DELETE makes the customer passive too, and restoring it leaves it so.',
      does: {
        customers: {
          deleteIsSoft: (row, now) => ({ ...right.deleteIsSoft.does(row, now), is_active: false }),
        },
      },
    },
  },
  'cybercert.customers.delete-answer': {
    'answers-204': {
      says: 'DELETE of a customer answers 204 without a body.',
      does: { customers: { deleteAnswer: () => ({ status: 204, body: undefined }) } },
    },
    'says-successfully': {
      says: 'DELETE of a customer answers {"message":"Customer deleted successfully"}.',
      does: { customers: { deleteAnswer: () => message(200, 'Customer deleted successfully') } },
    },
  },
  'cybercert.customers.delete-not-found': {
    'says-customer-not-found': {
      says: 'DELETE of an unknown customer answers 404 {"message":"Customer not found"}, as restore does.',
      does: { customers: { deleteNotFound: () => message(404, 'Customer not found') } },
    },
  },
  'cybercert.customers.restore-only-deleted': {
    'restores-anyway': {
      says: 'Restore of a customer that is not deleted answers as if it had been.',
      does: { customers: { restoreOnlyDeleted: () => true } },
    },
  },
})
