import { decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'

const seed = 'seed 001'

const page = 'cybercert.u1k.page/api/customers'

/** Whose details they are. */
export const detailsCustomer = decisionsOf('details', {
  customerNotFound: decide({
    en: 'An update of the details of an unknown customer answers 404 {"message":"Customer not found"}.',
    tr: 'Bilinmeyen müşterinin detaylarını güncelleme 404 {"message":"Customer not found"} yanıtını verir.',
    basis: 'documented',
    source: `${seed}, "404 Not Found"`,
    does: () => message(404, 'Customer not found'),
    instead: {
      'laravels-sentence': [
        'An update of the details of an unknown customer answers 404 with the sentence that Laravel has for a missing model.',
        () => message(404, 'No query results for model [App\\Models\\Customer].'),
      ],
      'null-body': [
        'An update of the details of an unknown customer answers 404 with the body null.',
        () => ({ status: 404, body: null }),
      ],
    },
  }),
  /** The same where details are not updated but shown, deleted or restored. */
  unknownCustomer: decide({
    en: 'GET, DELETE and restore of the details of an unknown customer answer 404 {"message":"Customer not found"} too.',
    tr: 'Bilinmeyen müşterinin detayları için GET, DELETE ve geri yükleme de 404 {"message":"Customer not found"} yanıtını verir.',
    basis: 'assumed',
    source: `${seed} shows it for updates; the other pages tell only what a missing row is answered`,
    does: () => message(404, 'Customer not found'),
    instead: {
      'says-detail-not-found': [
        'GET, DELETE and restore of the details of an unknown customer say "Customer detail not found".',
        () => message(404, 'Customer detail not found'),
      ],
      'null-body': [
        'GET, DELETE and restore of the details of an unknown customer answer 404 with the body null.',
        () => ({ status: 404, body: null }),
      ],
    },
  }),
  deletedCustomerIsUnknown: decide({
    en: 'A deleted customer is answered like an unknown one.',
    tr: 'Silinmiş müşteri, bilinmeyen müşteri gibi yanıtlanır.',
    basis: 'assumed',
    source: 'habit of Laravel: soft deletes',
    does: (deleted: boolean) => deleted,
    shapes: (unknown) => unknown,
    instead: {
      'is-known': [
        'The details of a deleted customer are answered like those of any other.',
        () => false,
      ],
    },
  }),
  passiveCustomerIsKnown: decide({
    en: 'The details of a passive customer are answered like those of any other.',
    tr: 'Pasif müşterinin detayları, diğer müşterilerinki gibi yanıtlanır.',
    basis: 'assumed',
    source: `${page}/detail hides passive customers; no page says it of their details`,
    does: (_isActive: boolean) => true,
    shapes: (_known, isActive) => !isActive,
    instead: {
      'is-unknown': [
        'The details of a passive customer are answered like those of an unknown one.',
        (isActive) => isActive,
      ],
    },
  }),
})
