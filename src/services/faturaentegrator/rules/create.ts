import { defineRules } from '../../../service.ts'

const page = 'dev.faturaentegrator.com/api/customers/olusturma'

/** `POST /customers`. */
export const createRules = defineRules({
  'faturaentegrator.create.answer': {
    en: 'Creating answers 201 with the whole customer.',
    tr: 'Oluşturma, müşterinin tamamını 201 ile döndürür.',
    basis: 'assumed',
    source: `${page} shows no answer`,
    unavoidable: true,
  },
  'faturaentegrator.create.new-id': {
    en: 'A new customer gets an id above all that were ever given, those of deleted customers included.',
    tr: 'Yeni müşteri, silinmişlerinki dâhil o güne dek verilmiş bütün id değerlerinden büyük bir id alır.',
    basis: 'assumed',
    source: 'habit of Laravel: ids count up',
    unavoidable: true,
  },
  'faturaentegrator.create.type-required': {
    en: 'A new customer without type is refused.',
    tr: 'type olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.tax-number-required': {
    en: 'A new customer without tax_number is refused.',
    tr: 'tax_number olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.country-required': {
    en: 'A new customer without country is refused.',
    tr: 'country olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.city-required': {
    en: 'A new customer without city is refused.',
    tr: 'city olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.district-required': {
    en: 'A new customer without district is refused.',
    tr: 'district olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.address-required': {
    en: 'A new customer without address is refused.',
    tr: 'address olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.company-tax-office-required': {
    en: 'A new company without tax_office is refused.',
    tr: 'type company ise tax_office olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.company-title-required': {
    en: 'A new company without title is refused.',
    tr: 'type company ise title olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.person-name-required': {
    en: 'A new person without name is refused.',
    tr: 'type person ise name olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.person-surname-required': {
    en: 'A new person without surname is refused.',
    tr: 'type person ise surname olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.optional-fields': {
    en: 'postcode, phone, email and iban are optional.',
    tr: 'postcode, phone, email ve iban isteğe bağlıdır.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.create.other-types-fields-can-be-empty': {
    en: 'The fields that only the other type must have can be sent empty.',
    tr: 'Yalnızca öteki tür için zorunlu olan alanlar boş gönderilebilir.',
    basis: 'published',
    source: `${page}, sample`,
  },
  'faturaentegrator.create.other-types-fields-are-kept': {
    en: 'The fields that only the other type must have are kept when they have values.',
    tr: 'Yalnızca öteki tür için zorunlu olan alanlar dolu gönderilirse saklanır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'faturaentegrator.create.tax-number-may-repeat': {
    en: 'Several customers may have the same tax_number.',
    tr: 'Birden çok müşterinin tax_number değeri aynı olabilir.',
    basis: 'assumed',
    source: 'nobody says; the sample number 11111111111 is one that many share',
  },
})
