import { defineRules } from '../../../service.ts'

/** One customer: `/customers/{id}`. */
export const customersRules = defineRules({
  'faturaentegrator.customers.id-is-an-integer': {
    en: 'A customer is named by its id, an integer.',
    tr: 'Müşteri, tam sayı olan id değeriyle anılır.',
    basis: 'documented',
    source: 'seed 000, "Örnek istekler": /api/customers/1',
  },
  'faturaentegrator.customers.non-integer-is-unknown': {
    en: 'An id that is no integer is answered like an unknown one.',
    tr: 'Tam sayı olmayan id, bilinmeyen id gibi yanıtlanır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'faturaentegrator.customers.not-found': {
    en: 'An unknown customer answers 404 {"message":"No query results for model [App\\\\Models\\\\Customer] 99"}.',
    tr: 'Bilinmeyen müşteri 404 {"message":"No query results for model [App\\\\Models\\\\Customer] 99"} yanıtını verir.',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows a 404',
  },
  'faturaentegrator.customers.deleted-is-unknown': {
    en: 'A deleted customer is answered like an unknown one.',
    tr: 'Silinmiş müşteri, bilinmeyen müşteri gibi yanıtlanır.',
    basis: 'assumed',
    source: 'habit of Laravel: soft deletes',
  },
  'faturaentegrator.customers.record': {
    en: 'A customer has seventeen keys: id, the fourteen fields in documented order, created_at, updated_at.',
    tr: 'Müşteride on yedi anahtar bulunur: id, belgelenen sırayla on dört alan, created_at, updated_at.',
    basis: 'assumed',
    source: 'no page shows a customer; the fields are those of seed 000',
    unavoidable: true,
  },
  'faturaentegrator.customers.show': {
    en: 'GET /customers/{id} answers the customer.',
    tr: 'GET /customers/{id} müşteriyi döndürür.',
    basis: 'observed',
    source: 'n8n node',
  },
  'faturaentegrator.customers.delete': {
    en: 'DELETE /customers/{id} deletes the customer.',
    tr: 'DELETE /customers/{id} müşteriyi siler.',
    basis: 'observed',
    source: 'n8n node',
  },
  'faturaentegrator.customers.delete-answer': {
    en: 'A deletion answers 204 without a body.',
    tr: 'Silme, gövdesiz 204 ile yanıtlanır.',
    basis: 'assumed',
    source: 'habit of Laravel; nobody shows the answer',
    unavoidable: true,
  },
})
