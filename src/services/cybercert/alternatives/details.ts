import { message } from '../../laravel/errors.ts'
import { swaps } from '../swap.ts'

/** What the endpoints of details do to a row, as CyberCert may do it instead. */
export const detailsAlternatives = swaps({
  'cybercert.details.update-answer-without-address': {
    'shows-address': {
      says: 'An update that sends an address answers with it.',
      does: {
        details: {
          updateAnswerOmitsAddress: (answer, row, sent) =>
            sent.address === undefined ? answer : { ...answer, address: row.address },
        },
      },
    },
    'shows-address-and-created-at': {
      says: 'An update that sends an address answers with the whole row, created_at among it.',
      does: {
        details: {
          updateAnswerOmitsAddress: (answer, { address, created_at }, sent) =>
            sent.address === undefined ? answer : { ...answer, address, created_at },
        },
      },
    },
  },
  'cybercert.details.created-answers-200': {
    'is-201': {
      says: 'An update that creates the row answers 201.',
      does: { details: { createdAnswers200: () => 201 } },
    },
  },
  'cybercert.details.put-clears-unsent': {
    'writes-zero-and-empty': {
      says: 'After a PUT, a field that was not sent is 0 or the empty string.',
      does: {
        details: {
          putClearsUnsent: () => ({
            annual_revenue: 0,
            employee_count: 0,
            industry: '',
            website: '',
            address: '',
          }),
        },
      },
    },
  },
  'cybercert.details.put-resets-is-active': {
    stays: {
      says: 'After a PUT that did not send is_active, it is what it was.',
      does: { details: { putResetsIsActive: (row) => row.is_active } },
    },
  },
  'cybercert.details.put-resets-currency': {
    stays: {
      says: 'After a PUT that did not send a currency, it is what it was.',
      does: { details: { putResetsCurrency: (row) => row.annual_revenue_currency } },
    },
    'becomes-null': {
      says: 'After a PUT that did not send a currency, the row has none.',
      does: { details: { putResetsCurrency: () => null } },
    },
    'becomes-try': {
      says: 'After a PUT that did not send a currency, it is TRY.',
      does: { details: { putResetsCurrency: () => 'TRY' } },
    },
  },
  'cybercert.details.new-row-is-active': {
    'is-inactive': {
      says: 'A row made by a PATCH that did not send is_active is inactive.',
      does: { details: { newRowIsActive: (row) => ({ ...row, is_active: false }) } },
    },
  },
  'cybercert.details.inactive-can-be-updated': {
    'is-404': {
      says: 'An update of an inactive row answers 404 {"message":"Customer detail is not active"}.',
      does: {
        details: {
          inactiveCanBeUpdated: (row) =>
            row.is_active ? undefined : message(404, 'Customer detail is not active'),
        },
      },
    },
  },
  'cybercert.details.deleted-row-is-replaced': {
    'is-restored': {
      says: 'An update of a deleted row restores it and changes it.',
      does: {
        details: { deletedRowIsReplaced: (row) => row && { ...row, deleted_at: null } },
      },
    },
    'stays-deleted': {
      says: 'An update of a deleted row changes it and leaves it deleted.',
      does: { details: { deletedRowIsReplaced: (row) => row } },
    },
  },
  'cybercert.details.show-deleted-body': {
    'says-not-active': {
      says: 'GET answers a deleted row with 404 {"message":"Customer detail is not active"}.',
      does: { details: { showDeletedBody: () => message(404, 'Customer detail is not active') } },
    },
    'says-not-found': {
      says: 'GET answers a deleted row with 404 {"message":"Customer detail not found"}.',
      does: { details: { showDeletedBody: () => message(404, 'Customer detail not found') } },
    },
  },
  'cybercert.details.unknown-customer': {
    'says-detail-not-found': {
      says: 'GET, DELETE and restore of the details of an unknown customer say "Customer detail not found".',
      does: { details: { unknownCustomer: () => message(404, 'Customer detail not found') } },
    },
    'null-body': {
      says: 'GET, DELETE and restore of the details of an unknown customer answer 404 with the body null.',
      does: { details: { unknownCustomer: () => ({ status: 404, body: null }) } },
    },
  },
  'cybercert.details.deleted-customer-is-unknown': {
    'is-known': {
      says: 'The details of a deleted customer are answered like those of any other.',
      does: { details: { deletedCustomerIsUnknown: () => false } },
    },
  },
  'cybercert.details.passive-customer-is-known': {
    'is-unknown': {
      says: 'The details of a passive customer are answered like those of an unknown one.',
      does: { details: { passiveCustomerIsKnown: (isActive) => isActive } },
    },
  },
})
