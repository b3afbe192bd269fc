import { defineRules } from '../../../service.ts'

const page = 'cybercert.u1k.page/api/customers'
const analogy = 'by analogy with the other pages'

/** `/customers` and `/customers/{uuid}`, but for lists. */
export const customersRules = defineRules({
  'cybercert.customers.create-answer': {
    en: 'Creating answers 201 with the eleven published keys.',
    tr: 'Oluşturma, 201 ve yayımlanmış on bir anahtarla yanıtlanır.',
    basis: 'published',
    source: `${page}/create`,
  },
  'cybercert.customers.company-name-required': {
    en: 'A new customer needs a company_name: "The company name field is required."',
    tr: 'Yeni müşteri company_name ister: "The company name field is required."',
    basis: 'published',
    source: `${page}/create`,
  },
  'cybercert.customers.active-unless-sent': {
    en: 'A new customer is active unless is_active says otherwise.',
    tr: 'is_active başka bir şey söylemedikçe yeni müşteri aktiftir.',
    basis: 'published',
    source: `${page}/create`,
  },
  'cybercert.customers.own-create-is-callers': {
    en: 'A customer created with customers.create.own belongs to the caller.',
    tr: 'customers.create.own ile oluşturulan müşteri çağırana aittir.',
    basis: 'published',
    source: `${page}/create`,
  },
  'cybercert.customers.create-belongs-to-caller': {
    en: 'A customer created with customers.create belongs to the caller too.',
    tr: 'customers.create ile oluşturulan müşteri de çağırana aittir.',
    basis: 'assumed',
    source: `${page}/create names the owner only for the .own strength`,
    unavoidable: true,
  },
  'cybercert.customers.email-is-an-address': {
    en: 'An email that is not an address is a 422.',
    tr: 'Geçerli bir adres olmayan email 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.customers.show-answer': {
    en: 'GET answers 200 with the thirteen published keys, in the published order.',
    tr: 'GET, 200 ve yayımlanmış on üç anahtarla, yayımlanmış sırada yanıt verir.',
    basis: 'published',
    source: `${page}/detail`,
  },
  'cybercert.customers.show-not-found': {
    en: 'GET, PUT and PATCH of an unknown customer answer 404 {"message":"Not Found"}.',
    tr: 'Bilinmeyen müşteri için GET, PUT ve PATCH 404 {"message":"Not Found"} yanıtını verir.',
    basis: 'published',
    source: `${page}/{detail,update}`,
  },
  'cybercert.customers.show-deleted': {
    en: 'GET answers a deleted customer like an unknown one.',
    tr: 'GET, silinmiş müşteriyi bilinmeyen müşteri gibi yanıtlar.',
    basis: 'published',
    source: `${page}/detail`,
  },
  'cybercert.customers.show-passive': {
    en: 'GET answers a passive customer like an unknown one.',
    tr: 'GET, pasif müşteriyi bilinmeyen müşteri gibi yanıtlar.',
    basis: 'published',
    source: `${page}/detail`,
  },
  'cybercert.customers.update-answer': {
    en: 'An update answers 200 with the seven published keys.',
    tr: 'Güncelleme, 200 ve yayımlanmış yedi anahtarla yanıtlanır.',
    basis: 'published',
    source: `${page}/update`,
  },
  'cybercert.customers.patch-merges': {
    en: 'PATCH changes only the fields that are sent.',
    tr: 'PATCH yalnızca gönderilen alanları değiştirir.',
    basis: 'published',
    source: `${page}/update`,
  },
  'cybercert.customers.put-writes-every-field': {
    en: 'PUT writes every field, sent or not.',
    tr: 'PUT, gönderilsin gönderilmesin bütün alanları yazar.',
    basis: 'published',
    source: `${page}/update`,
  },
  'cybercert.customers.put-needs-no-field': {
    en: 'PUT asks for no field, not for company_name either.',
    tr: 'PUT, company_name dâhil hiçbir alanı zorunlu tutmaz.',
    basis: 'published',
    source: `${page}/update`,
  },
  'cybercert.customers.put-clears-unsent': {
    en: 'After a PUT, a field that was not sent is null.',
    tr: 'PUT sonrasında gönderilmeyen alan null olur.',
    basis: 'assumed',
    source: analogy,
  },
  'cybercert.customers.put-resets-is-active': {
    en: 'After a PUT that did not send is_active, the customer is active.',
    tr: 'is_active göndermeyen PUT sonrasında müşteri aktiftir.',
    basis: 'assumed',
    source: analogy,
  },
  'cybercert.customers.company-name-stays': {
    en: 'A company_name that an update does not send, or sends as null, stays as it was.',
    tr: 'Güncellemede gönderilmeyen ya da null gönderilen company_name olduğu gibi kalır.',
    basis: 'assumed',
    source: `${page}/update makes every field optional, and a customer without a name cannot be created`,
  },
  'cybercert.customers.passive-can-be-updated': {
    en: 'A passive customer can still be updated.',
    tr: 'Pasif müşteri yine de güncellenebilir.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.customers.deleted-is-unknown': {
    en: 'A deleted customer is answered like an unknown one by updates and deletion.',
    tr: 'Silinmiş müşteri, güncelleme ve silmede bilinmeyen müşteri gibi yanıtlanır.',
    basis: 'assumed',
    source: 'habit of Laravel: soft deletes',
  },
  'cybercert.customers.delete-is-soft': {
    en: 'DELETE only marks the customer as deleted, so that it can be restored.',
    tr: 'DELETE müşteriyi yalnızca silinmiş olarak işaretler; müşteri geri yüklenebilir.',
    basis: 'assumed',
    source: analogy,
  },
  'cybercert.customers.delete-answer': {
    en: 'DELETE answers 200 {"message":"Customer deleted"}.',
    tr: 'DELETE 200 {"message":"Customer deleted"} yanıtını verir.',
    basis: 'assumed',
    source: analogy,
  },
  'cybercert.customers.delete-not-found': {
    en: 'DELETE of an unknown customer answers 404 {"message":"Not Found"}.',
    tr: 'Bilinmeyen müşteri için DELETE 404 {"message":"Not Found"} yanıtını verir.',
    basis: 'assumed',
    source: 'by analogy with applications/delete, customers/detail and customers/update',
  },
  'cybercert.customers.restore-answer': {
    en: 'Restore answers 200 with {"message":"Customer restored"} and five keys of the customer.',
    tr: 'Geri yükleme 200 ile {"message":"Customer restored"} ve müşterinin beş anahtarını döndürür.',
    basis: 'published',
    source: `${page}/restore`,
  },
  'cybercert.customers.restore-not-found': {
    en: 'Restore of an unknown customer answers 404 {"message":"Customer not found"}.',
    tr: 'Bilinmeyen müşteri için geri yükleme 404 {"message":"Customer not found"} yanıtını verir.',
    basis: 'published',
    source: `${page}/restore`,
  },
  'cybercert.customers.restore-only-deleted': {
    en: 'Restore of a customer that is not deleted answers like an unknown one.',
    tr: 'Silinmemiş müşteri için geri yükleme, bilinmeyen müşteri gibi yanıtlanır.',
    basis: 'assumed',
    source: 'as details-restore has it',
  },
})
