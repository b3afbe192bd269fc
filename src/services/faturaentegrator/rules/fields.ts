import { defineRules } from '../../../service.ts'

const page = 'dev.faturaentegrator.com/api/customers/olusturma'

/** Which values the fields of a customer take. */
export const fieldsRules = defineRules({
  'faturaentegrator.fields.type-is-person-or-company': {
    en: 'A type other than person and company is a 422.',
    tr: 'person ve company dışındaki type 422 alır.',
    basis: 'assumed',
    source: 'seed 000 gives the two values but shows no refusal',
  },
  'faturaentegrator.fields.tax-number-has-10-or-11-digits': {
    en: 'A tax_number that is not 10 or 11 digits is a 422, whatever the type.',
    tr: '10 ya da 11 haneli olmayan tax_number, müşterinin türü ne olursa olsun 422 alır.',
    basis: 'assumed',
    source: 'seed 000 gives "10–11 hane" but shows no refusal',
  },
  'faturaentegrator.fields.check-digits-not-verified': {
    en: 'The check digits of a VKN or TCKN are not verified: 11111111111 is taken.',
    tr: 'VKN ve TCKN’nin kontrol haneleri doğrulanmaz: 11111111111 kabul edilir.',
    basis: 'observed',
    source: 'the published sample of olusturma sends 11111111111',
  },
  'faturaentegrator.fields.create-email-is-an-address': {
    en: 'A new customer whose email is no address is refused.',
    tr: 'email değeri geçerli bir adres olmayan yeni müşteri reddedilir.',
    basis: 'published',
    source: page,
  },
  'faturaentegrator.fields.update-email-is-an-address': {
    en: 'An update with an email that is no address is a 422.',
    tr: 'email değeri geçerli bir adres olmayan güncelleme 422 alır.',
    basis: 'assumed',
    source: 'by analogy with creating; seed 000 shows no refusal',
  },
  'faturaentegrator.fields.any-length': {
    en: 'A text is kept whatever its length.',
    tr: 'Metin, uzunluğu ne olursa olsun saklanır.',
    basis: 'assumed',
    source: 'nobody says',
  },
})
