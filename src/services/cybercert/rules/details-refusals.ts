import { defineRules } from '../../../service.ts'

/** Which values of details are refused. */
export const detailsRefusalRules = defineRules({
  'cybercert.details.negative-revenue': {
    en: 'A negative annual_revenue is a 422.',
    tr: 'Negatif annual_revenue 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.details.revenue-too-large': {
    en: 'An annual_revenue beyond a finite double, as sent or as converted, is a 422.',
    tr: 'Gönderildiği ya da çevrildiği hâliyle sonlu bir double değerini aşan annual_revenue 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.details.negative-employee-count': {
    en: 'A negative employee_count is a 422.',
    tr: 'Negatif employee_count 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.details.fractional-employee-count': {
    en: 'A fractional employee_count is a 422.',
    tr: 'Kesirli employee_count 422 alır.',
    basis: 'assumed',
    source: 'seed 001 gives the type integer but shows no such refusal',
  },
  'cybercert.details.website-is-a-url': {
    en: 'A website that is not an http or https URL is a 422.',
    tr: 'http ya da https URL olmayan website 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.details.currency-has-three-letters': {
    en: 'An annual_revenue_currency that is not three letters is a 422.',
    tr: 'Üç harf olmayan annual_revenue_currency 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.details.currency-in-capitals': {
    en: 'A currency in small letters is a 422 on annual_revenue_currency.',
    tr: 'Küçük harfle yazılan para birimi annual_revenue_currency üzerinde 422 alır.',
    basis: 'assumed',
    source:
      'currencies/create: codes are upper case, ISO 4217; no page says what is done with others',
  },
  'cybercert.details.currency-is-known': {
    en: 'A currency for which there is no rate is a 422 on annual_revenue_currency.',
    tr: 'Kuru tanımlı olmayan para birimi annual_revenue_currency üzerinde 422 alır.',
    basis: 'assumed',
    source: 'nobody says; currencies/create: a currency may be passive',
  },
})
