import { defineRules } from '../../../service.ts'

/** What holds for every endpoint of FaturaEntegratör. */
export const commonRules = defineRules({
  'faturaentegrator.common.bearer-required': {
    en: 'Every endpoint wants Authorization: Bearer <API key>.',
    tr: 'Her uç nokta Authorization: Bearer <API anahtarı> ister.',
    basis: 'documented',
    source: 'seed 000, "İstek"',
  },
  'faturaentegrator.common.unauthenticated': {
    en: 'A missing or unknown key answers 401 {"message":"Unauthenticated."}.',
    tr: 'Eksik ya da bilinmeyen anahtar 401 {"message":"Unauthenticated."} yanıtını alır.',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows a 401',
  },
  'faturaentegrator.common.expired-key': {
    en: 'An expired key is answered like an unknown one.',
    tr: 'Süresi dolmuş anahtar, bilinmeyen anahtar gibi yanıtlanır.',
    basis: 'assumed',
    source: 'nobody says; no page speaks of expiry',
  },
  'faturaentegrator.common.every-key-may': {
    en: 'Every good key may do everything; there are no permissions.',
    tr: 'Geçerli her anahtar her şeyi yapabilir; yetki ayrımı yoktur.',
    basis: 'assumed',
    source: 'nobody says; no page names a permission',
  },
  'faturaentegrator.common.accept-not-required': {
    en: 'A request without Accept: application/json is answered in JSON all the same.',
    tr: 'Accept: application/json göndermeyen istek de JSON ile yanıtlanır.',
    basis: 'assumed',
    source: 'seed 000 sends the header; nobody says what happens without it',
  },
  'faturaentegrator.common.check-order': {
    en: 'When several checks fail, the order is 401, 404, 413, 415, 400, 422.',
    tr: 'Birden çok denetim başarısızsa sıra şudur: 401, 404, 413, 415, 400, 422.',
    basis: 'assumed',
    source: 'habit of Laravel; no page states an order',
  },
  'faturaentegrator.common.timestamps': {
    en: 'A moment is written in UTC with six digits: 2025-11-20T12:00:00.000000Z.',
    tr: 'Zaman, UTC olarak ve saniyenin altı ondalık basamağıyla yazılır: 2025-11-20T12:00:00.000000Z.',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows a moment',
    unavoidable: true,
  },
  'faturaentegrator.common.data-wraps': {
    en: 'A customer is answered under data: its id is data.id.',
    tr: 'Müşteri data altında döner: id değeri data.id içindedir.',
    basis: 'observed',
    source: 'Odoo module and Java adapter read data.id, of invoices; no client reads a customer',
  },
  'faturaentegrator.common.data-alone': {
    en: 'Beside data the answer for a customer has no other key.',
    tr: 'Müşteri yanıtında data yanında başka anahtar yoktur.',
    basis: 'assumed',
    source:
      'Odoo module: a comment gives the envelope success, data, message, of an invoice; the Java adapter has data alone',
    unavoidable: true,
  },
  'faturaentegrator.common.error-body': {
    en: 'The body of an error has message and may have errors, a map of field to sentences.',
    tr: 'Hata gövdesinde message, gerektiğinde de alan adından cümlelere giden errors bulunur.',
    basis: 'observed',
    source: 'n8n node; Odoo module',
  },
  'faturaentegrator.common.validation-failed': {
    en: 'Refused fields answer 422 with every error by field, in documented order; message is the first of them and counts the others: "… (and 2 more errors)".',
    tr: 'Reddedilen alanlar 422 alır: errors, bütün hataları belgelenen sırayla alan alan verir; message ilkini yazar, kalanları sayar: "… (and 2 more errors)".',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows a 422',
  },
  'faturaentegrator.common.unknown-route': {
    en: 'A path that does not exist answers 404 {"message":"The route api/x could not be found."}.',
    tr: 'Var olmayan yol 404 {"message":"The route api/x could not be found."} yanıtını verir.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'faturaentegrator.common.method-not-allowed': {
    en: 'A method that a path does not have answers 405 with Allow and a sentence that lists the methods.',
    tr: 'Yolun desteklemediği yöntem, Allow başlığı ve yöntemleri sayan bir cümleyle 405 alır.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'faturaentegrator.common.unknown-query-ignored': {
    en: 'A query parameter that nobody has seen is ignored.',
    tr: 'Hiç kimsenin görmediği sorgu parametresi yok sayılır.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'faturaentegrator.common.other-statuses': {
    en: 'An answer with a status that no page shows has the body {"message":…} with Laravel’s sentence for it, such as 503 {"message":"Service Unavailable"}.',
    tr: 'Hiçbir sayfada geçmeyen durum kodunun gövdesi, Laravel’in o kod için kullandığı cümleyle {"message":…} olur: 503 {"message":"Service Unavailable"} gibi.',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows one, and only a fault brings it about',
    unavoidable: true,
  },
})
