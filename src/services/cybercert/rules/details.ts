import { defineRules } from '../../../service.ts'

const seed = 'seed 001'
const page = 'cybercert.u1k.page/api/customers'

/** `/customers/{uuid}/details`. */
export const detailsRules = defineRules({
  'cybercert.details.update-answer': {
    en: 'An update answers with the eleven documented keys, in the documented order.',
    tr: 'Güncelleme, belgelenen on bir anahtarla ve belgelenen sırayla yanıtlanır.',
    basis: 'documented',
    source: `${seed}, example answer`,
  },
  'cybercert.details.update-answer-without-address': {
    en: 'An update that sends an address stores it, and still answers without it.',
    tr: 'Adres gönderen güncelleme adresi saklar, yine de yanıtta göstermez.',
    basis: 'assumed',
    source: `${seed}: the example answer has no address, but its request sent none; short answers are usual on the site, users/details-update shows an address`,
  },
  'cybercert.details.customer-not-found': {
    en: 'An update of the details of an unknown customer answers 404 {"message":"Customer not found"}.',
    tr: 'Bilinmeyen müşterinin detaylarını güncelleme 404 {"message":"Customer not found"} yanıtını verir.',
    basis: 'documented',
    source: `${seed}, "404 Not Found"`,
  },
  'cybercert.details.unknown-customer': {
    en: 'GET, DELETE and restore of the details of an unknown customer answer 404 {"message":"Customer not found"} too.',
    tr: 'Bilinmeyen müşterinin detayları için GET, DELETE ve geri yükleme de 404 {"message":"Customer not found"} yanıtını verir.',
    basis: 'assumed',
    source: `${seed} shows it for updates; the other pages tell only what a missing row is answered`,
  },
  'cybercert.details.created-when-missing': {
    en: 'An update creates the detail row when the customer has none.',
    tr: 'Müşteri detayı yoksa güncelleme onu oluşturur.',
    basis: 'documented',
    source: `${seed}, "Notes"`,
  },
  'cybercert.details.created-answers-200': {
    en: 'An update that creates the row answers 200 like any other.',
    tr: 'Detayı oluşturan güncelleme de diğerleri gibi 200 yanıtını verir.',
    basis: 'assumed',
    source: `${seed} shows only 200 and does not say for which case; so does users/details-update, which creates a missing row too`,
  },
  'cybercert.details.one-row': {
    en: 'However many first updates arrive at once, a customer has one detail row.',
    tr: 'Aynı anda kaç ilk güncelleme gelirse gelsin, müşterinin tek detay kaydı olur.',
    basis: 'assumed',
    source: 'nobody says; it must hold',
  },
  'cybercert.details.put-writes-every-field': {
    en: 'PUT writes every field, sent or not.',
    tr: 'PUT, gönderilsin gönderilmesin bütün alanları yazar.',
    basis: 'documented',
    source: `${seed}, "Notes"`,
  },
  'cybercert.details.patch-merges': {
    en: 'PATCH changes only the fields that are sent.',
    tr: 'PATCH yalnızca gönderilen alanları değiştirir.',
    basis: 'documented',
    source: `${seed}, "Notes"`,
  },
  'cybercert.details.put-needs-no-field': {
    en: 'PUT asks for no field: each of the seven is optional.',
    tr: 'PUT hiçbir alanı zorunlu tutmaz: yedi alanın her biri isteğe bağlıdır.',
    basis: 'documented',
    source: `${seed}, "Request Body": Zorunlu (mandatory) is Hayır (no) for each`,
  },
  'cybercert.details.put-clears-unsent': {
    en: 'After a PUT, a field that was not sent is null.',
    tr: 'PUT sonrasında gönderilmeyen alan null olur.',
    basis: 'assumed',
    source: `${seed} says that PUT writes every field, not what it writes`,
  },
  'cybercert.details.put-resets-is-active': {
    en: 'After a PUT that did not send is_active, the row is active.',
    tr: 'is_active göndermeyen PUT sonrasında kayıt aktiftir.',
    basis: 'assumed',
    source: `${seed} says that PUT writes every field, not what it writes`,
  },
  'cybercert.details.put-resets-currency': {
    en: "After a PUT that did not send a currency, it is the caller's.",
    tr: 'Para birimi göndermeyen PUT sonrasında para birimi çağıranınkidir.',
    basis: 'assumed',
    source: `${seed} says that PUT writes every field, not what it writes`,
  },
  'cybercert.details.new-row-is-active': {
    en: 'A row made by an update that did not send is_active is active.',
    tr: 'is_active göndermeyen güncellemenin oluşturduğu kayıt aktiftir.',
    basis: 'assumed',
    source: `${seed}: the example answer is active, but its row may have existed`,
  },
  'cybercert.details.inactive-can-be-updated': {
    en: 'An inactive detail row can still be updated.',
    tr: 'Pasif detay kaydı yine de güncellenebilir.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.details.deleted-row-is-replaced': {
    en: 'An update creates a new row when the old one was deleted.',
    tr: 'Eski kayıt silinmişse güncelleme yeni bir kayıt oluşturur.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.details.deleted-customer-is-unknown': {
    en: 'A deleted customer is answered like an unknown one.',
    tr: 'Silinmiş müşteri, bilinmeyen müşteri gibi yanıtlanır.',
    basis: 'assumed',
    source: 'habit of Laravel: soft deletes',
  },
  'cybercert.details.passive-customer-is-known': {
    en: 'The details of a passive customer are answered like those of any other.',
    tr: 'Pasif müşterinin detayları, diğer müşterilerinki gibi yanıtlanır.',
    basis: 'assumed',
    source: `${page}/detail hides passive customers; no page says it of their details`,
  },
  'cybercert.details.show-answer': {
    en: 'GET answers the row with its twelve published keys, the address among them.',
    tr: 'GET, adres dâhil yayımlanmış on iki anahtarıyla kaydı döndürür.',
    basis: 'published',
    source: `${page}/details`,
  },
  'cybercert.details.show-none': {
    en: 'GET answers 404 with the body null when there is no row.',
    tr: 'Kayıt yoksa GET, null gövdeli 404 yanıtını verir.',
    basis: 'published',
    source: `${page}/details`,
  },
  'cybercert.details.show-deleted': {
    en: 'GET answers 404 when the row is deleted.',
    tr: 'Kayıt silinmişse GET 404 yanıtını verir.',
    basis: 'published',
    source: `${page}/details`,
  },
  'cybercert.details.show-deleted-body': {
    en: 'The body of that 404 is null, as when there is no row.',
    tr: 'Bu 404 yanıtının gövdesi, hiç kayıt yokken olduğu gibi null olur.',
    basis: 'assumed',
    source: `${page}/details says "404 for deleted or passive ones", and shows null for none and a sentence for passive ones`,
  },
  'cybercert.details.show-inactive': {
    en: 'GET answers 404 {"message":"Customer detail is not active"} when the row is inactive.',
    tr: 'Kayıt pasifse GET 404 {"message":"Customer detail is not active"} yanıtını verir.',
    basis: 'published',
    source: `${page}/details`,
  },
  'cybercert.details.delete-is-soft': {
    en: 'DELETE only marks the row as deleted, so that it can be restored.',
    tr: 'DELETE kaydı yalnızca silinmiş olarak işaretler; kayıt geri yüklenebilir.',
    basis: 'published',
    source: `${page}/details-delete`,
  },
  'cybercert.details.delete-answer': {
    en: 'DELETE answers 200 {"message":"Customer detail deleted"}.',
    tr: 'DELETE 200 {"message":"Customer detail deleted"} yanıtını verir.',
    basis: 'published',
    source: `${page}/details-delete`,
  },
  'cybercert.details.delete-none': {
    en: 'DELETE answers 404 {"message":"Customer detail not found"} when there is no row.',
    tr: 'Kayıt yoksa DELETE 404 {"message":"Customer detail not found"} yanıtını verir.',
    basis: 'published',
    source: `${page}/details-delete`,
  },
  'cybercert.details.restore-answer': {
    en: 'Restore answers 200 with {"message":"Customer detail restored"} and five keys of the row.',
    tr: 'Geri yükleme 200 ile {"message":"Customer detail restored"} ve kaydın beş anahtarını döndürür.',
    basis: 'published',
    source: `${page}/details-restore`,
  },
  'cybercert.details.restore-keeps-is-active': {
    en: 'Restore leaves is_active as it was.',
    tr: 'Geri yükleme is_active değerini olduğu gibi bırakır.',
    basis: 'published',
    source: `${page}/details-restore`,
  },
  'cybercert.details.restore-only-deleted': {
    en: 'Only a deleted row can be restored; otherwise 404 {"message":"Customer detail not found"}.',
    tr: 'Yalnızca silinmiş kayıt geri yüklenir; değilse 404 {"message":"Customer detail not found"}.',
    basis: 'published',
    source: `${page}/details-restore`,
  },
})
