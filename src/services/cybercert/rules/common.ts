import { defineRules } from '../../../service.ts'

/** What holds for every endpoint of CyberCert. */
export const commonRules = defineRules({
  'cybercert.common.bearer-required': {
    en: 'Every endpoint wants Authorization: Bearer <token>.',
    tr: 'Her uç nokta Authorization: Bearer <token> ister.',
    basis: 'documented',
    source: 'seed 001, "Authentication"',
  },
  'cybercert.common.unauthenticated': {
    en: 'A missing or unknown token answers 401 {"message":"Unauthenticated."}.',
    tr: 'Eksik ya da bilinmeyen token 401 {"message":"Unauthenticated."} yanıtını alır.',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows a 401',
  },
  'cybercert.common.expired-token': {
    en: 'An expired token is answered like an unknown one.',
    tr: 'Süresi dolmuş token, bilinmeyen token gibi yanıtlanır.',
    basis: 'assumed',
    source: 'habit of Laravel; no page speaks of expiry',
  },
  'cybercert.common.forbidden': {
    en: 'A caller without the permission gets 403 {"message":"Forbidden"}.',
    tr: 'Yetkisi olmayan çağıran 403 {"message":"Forbidden"} yanıtını alır.',
    basis: 'documented',
    source: 'seed 001, "403 Forbidden"',
  },
  'cybercert.common.permission-required': {
    en: 'An endpoint wants its permission, in one of its two strengths.',
    tr: 'Uç nokta, iki gücünden birinde kendi yetkisini ister.',
    basis: 'documented',
    source: 'seed 001, "Permission"',
  },
  'cybercert.common.own-only': {
    en: 'A permission ending in .own reaches only customers whose user_id is the caller.',
    tr: '.own ile biten yetki yalnızca user_id değeri çağıran olan müşterilere erişir.',
    basis: 'documented',
    source: 'seed 001, "Permission"',
  },
  'cybercert.common.check-order': {
    en: 'When several checks fail, the order is 401, 403 for the permission, 404, 403 for the owner, 413, 415, 400, 422.',
    tr: 'Birden çok denetim başarısızsa sıra şudur: 401, yetki için 403, 404, sahiplik için 403, 413, 415, 400, 422.',
    basis: 'assumed',
    source: 'habit of Laravel; no page states an order',
  },
  'cybercert.common.timestamps': {
    en: 'A moment is written in UTC with six digits: 2025-11-20T12:00:00.000000Z.',
    tr: 'Zaman, altı haneli UTC olarak yazılır: 2025-11-20T12:00:00.000000Z.',
    basis: 'documented',
    source: 'seed 001, example answer',
  },
  'cybercert.common.untouched-when-unchanged': {
    en: 'An update that changes no value leaves updated_at as it was.',
    tr: 'Hiçbir değeri değiştirmeyen güncelleme updated_at değerini olduğu gibi bırakır.',
    basis: 'assumed',
    source: 'habit of Laravel: a model that is not dirty is not saved',
  },
  'cybercert.common.validation-failed': {
    en: 'Refused fields answer 422 {"message":"Validation failed","errors":{field:[sentence]}}.',
    tr: 'Reddedilen alanlar 422 {"message":"Validation failed","errors":{alan:[cümle]}} yanıtını verir.',
    basis: 'published',
    source: 'cybercert.u1k.page/api/customers/create',
  },
  'cybercert.common.wrong-type': {
    en: 'A value of another JSON type than the documented one is a 422; it is never cast.',
    tr: 'Belgelenenden başka JSON türündeki değer 422 alır; dönüştürülmez.',
    basis: 'assumed',
    source: 'the pages give types but show no such refusal',
  },
  'cybercert.common.body-is-an-object': {
    en: 'A JSON body that is not an object is a 422.',
    tr: 'Nesne olmayan JSON gövdesi 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.common.no-body-is-no-fields': {
    en: 'A request without a body is taken as one that sends no field.',
    tr: 'Gövdesiz istek, hiç alan göndermemiş sayılır.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'cybercert.common.json-required': {
    en: 'A body that is not declared application/json is a 415 that says what to send.',
    tr: 'application/json olarak bildirilmeyen gövde, ne gönderileceğini söyleyen bir 415 alır.',
    basis: 'assumed',
    source: 'seed 001 makes the header mandatory; the status is a guess',
  },
  'cybercert.common.malformed-json': {
    en: 'A body that cannot be parsed is a 400 that says why.',
    tr: 'Çözümlenemeyen gövde, nedenini söyleyen bir 400 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.common.body-too-large': {
    en: 'A body above the limit of the server is a 413.',
    tr: 'Sunucu sınırını aşan gövde 413 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.common.unknown-fields-ignored': {
    en: 'A field that no page knows is ignored.',
    tr: 'Hiçbir sayfada geçmeyen alan yok sayılır.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'cybercert.common.unknown-query-ignored': {
    en: 'A query parameter that no page knows is ignored.',
    tr: 'Hiçbir sayfada geçmeyen sorgu parametresi yok sayılır.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'cybercert.common.strings-trimmed': {
    en: 'White space around a string is cut off.',
    tr: 'Metnin başındaki ve sonundaki boşluklar kesilir.',
    basis: 'assumed',
    source: 'habit of Laravel: TrimStrings',
  },
  'cybercert.common.empty-string-is-null': {
    en: 'An empty string is taken as null.',
    tr: 'Boş metin null sayılır.',
    basis: 'assumed',
    source: 'habit of Laravel: ConvertEmptyStringsToNull',
  },
  'cybercert.common.null-clears': {
    en: 'A field sent as null is cleared.',
    tr: 'null olarak gönderilen alan boşaltılır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.common.unknown-route': {
    en: 'A path that does not exist answers 404 {"message":"The route api/v1/x could not be found."}.',
    tr: 'Var olmayan yol 404 {"message":"The route api/v1/x could not be found."} yanıtını verir.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'cybercert.common.method-not-allowed': {
    en: 'A method that a path does not have answers 405 with Allow and a sentence that lists the methods.',
    tr: 'Yolun desteklemediği yöntem, Allow başlığı ve yöntemleri sayan bir cümleyle 405 alır.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'cybercert.common.malformed-uuid': {
    en: 'A malformed UUID is answered like an unknown one.',
    tr: 'Bozuk UUID, bilinmeyen UUID gibi yanıtlanır.',
    basis: 'assumed',
    source: 'nobody says',
  },
})
