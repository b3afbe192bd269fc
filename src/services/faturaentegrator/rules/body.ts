import { defineRules } from '../../../service.ts'

/** How the body of a request is read. */
export const bodyRules = defineRules({
  'faturaentegrator.common.json-only': {
    en: 'Only a body with Content-Type: application/json is read.',
    tr: 'Yalnızca Content-Type: application/json ile gelen gövde okunur.',
    basis: 'assumed',
    source: 'seed 000 sends the header; nobody says what happens without it',
  },
  'faturaentegrator.common.unsupported-media-type': {
    en: 'A body that is not declared application/json is a 415 that says what to send.',
    tr: 'application/json olarak bildirilmeyen gövde, ne gönderileceğini söyleyen bir 415 alır.',
    basis: 'assumed',
    source: 'seed 000 sends the header; the status is a guess',
  },
  'faturaentegrator.common.malformed-json': {
    en: 'A body that cannot be parsed is a 400 that says why.',
    tr: 'Çözümlenemeyen gövde, nedenini söyleyen bir 400 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'faturaentegrator.common.body-too-large': {
    en: 'A body above the limit of the server is a 413.',
    tr: 'Sunucu sınırını aşan gövde 413 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'faturaentegrator.common.body-is-an-object': {
    en: 'A JSON body that is not an object is a 422.',
    tr: 'Nesne olmayan JSON gövdesi 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'faturaentegrator.common.no-body-is-no-fields': {
    en: 'A request without a body is taken as one that sends no field.',
    tr: 'Gövdesiz istek, hiç alan göndermemiş sayılır.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'faturaentegrator.common.wrong-type': {
    en: 'A value that is no string is a 422, a number too; it is never cast.',
    tr: 'Metin olmayan değer, sayı da olsa, 422 alır; dönüştürülmez.',
    basis: 'assumed',
    source: 'habit of Laravel: the string rule; seed 000 gives the types but shows no refusal',
  },
  'faturaentegrator.common.unknown-fields-ignored': {
    en: 'A field that no page knows is ignored.',
    tr: 'Hiçbir sayfada geçmeyen alan yok sayılır.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'faturaentegrator.common.strings-trimmed': {
    en: 'White space around a string is cut off.',
    tr: 'Metnin başındaki ve sonundaki boşluklar kesilir.',
    basis: 'assumed',
    source: 'habit of Laravel: TrimStrings',
  },
  'faturaentegrator.common.empty-string-is-null': {
    en: 'An empty string is kept, and answered, as null.',
    tr: 'Boş metin null olarak saklanır ve döner.',
    basis: 'assumed',
    source: 'habit of Laravel: ConvertEmptyStringsToNull; seed 000 sends "" and shows no answer',
    unavoidable: true,
  },
  'faturaentegrator.common.null-clears': {
    en: 'A field sent as null, or one sent empty where no page does so, is cleared.',
    tr: 'null gönderilen, ya da hiçbir sayfada boş gönderilmediği hâlde boş gönderilen alan boşaltılır.',
    basis: 'assumed',
    source: 'nobody says',
  },
})
