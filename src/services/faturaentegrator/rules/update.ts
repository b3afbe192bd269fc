import { defineRules } from '../../../service.ts'

/** `PATCH /customers/{id}`. */
export const updateRules = defineRules({
  'faturaentegrator.update.answer': {
    en: 'An update answers 200 with the whole customer.',
    tr: 'Güncelleme, müşterinin tamamını 200 ile döndürür.',
    basis: 'assumed',
    source: 'seed 000 shows no answer',
    unavoidable: true,
  },
  'faturaentegrator.update.patch-merges': {
    en: 'PATCH changes only the fields that are sent.',
    tr: 'PATCH yalnızca gönderilen alanları değiştirir.',
    basis: 'documented',
    source: 'seed 000, first paragraph',
  },
  'faturaentegrator.update.every-field-is-optional': {
    en: 'PATCH asks for no field, not for those that creating asks for either.',
    tr: 'PATCH, oluştururken zorunlu olanlar dâhil hiçbir alanı zorunlu tutmaz.',
    basis: 'documented',
    source: 'seed 000, "İstek gövdesi alanları"',
  },
  'faturaentegrator.update.writes-documented-fields': {
    en: 'PATCH writes each of the fourteen documented fields.',
    tr: 'PATCH, belgelenen on dört alanın her birini yazar.',
    basis: 'documented',
    source: 'seed 000, "İstek gövdesi alanları"',
  },
  'faturaentegrator.update.tax-fields-can-be-emptied': {
    en: 'tax_number and tax_office can be sent empty, which clears them.',
    tr: 'tax_number ve tax_office boş gönderilebilir; böylece boşaltılır.',
    basis: 'documented',
    source: 'seed 000, "Örnek istekler"',
  },
  'faturaentegrator.update.type-cannot-be-emptied': {
    en: 'A type sent empty or as null is a 422.',
    tr: 'Boş ya da null gönderilen type 422 alır.',
    basis: 'assumed',
    source: 'habit of Laravel; a customer is of one type or the other',
  },
  'faturaentegrator.update.type-changes-alone': {
    en: 'The type can be changed without the fields that a new customer of that type must have.',
    tr: 'Tür, o türdeki yeni müşteride zorunlu olan alanlar gönderilmeden de değiştirilebilir.',
    basis: 'assumed',
    source: 'seed 000 makes every field optional and says nothing of this case',
  },
  'faturaentegrator.update.untouched-when-unchanged': {
    en: 'An update that changes no value leaves updated_at as it was.',
    tr: 'Hiçbir değeri değiştirmeyen güncelleme updated_at değerini olduğu gibi bırakır.',
    basis: 'assumed',
    source: 'habit of Laravel: a model that is not dirty is not saved',
  },
})
