import { lines } from '../../laravel/lines.ts'
import { fieldsOfType } from '../fields.ts'
import { swaps } from '../swap.ts'

const nothing = () => undefined

/** What can be wrong with the fields that a new customer must have, and those that it need not. */
export const createMutants = swaps({
  'faturaentegrator.create.type-required': {
    'takes-none': {
      says: 'A new customer is taken without type.',
      does: { create: { typeRequired: nothing } },
    },
  },
  'faturaentegrator.create.tax-number-required': {
    'takes-none': {
      says: 'A new customer is taken without tax_number.',
      does: { create: { taxNumberRequired: nothing } },
    },
  },
  'faturaentegrator.create.country-required': {
    'takes-none': {
      says: 'A new customer is taken without country.',
      does: { create: { countryRequired: nothing } },
    },
  },
  'faturaentegrator.create.city-required': {
    'takes-none': {
      says: 'A new customer is taken without city.',
      does: { create: { cityRequired: nothing } },
    },
  },
  'faturaentegrator.create.district-required': {
    'takes-none': {
      says: 'A new customer is taken without district.',
      does: { create: { districtRequired: nothing } },
    },
  },
  'faturaentegrator.create.address-required': {
    'takes-none': {
      says: 'A new customer is taken without address.',
      does: { create: { addressRequired: nothing } },
    },
  },
  'faturaentegrator.create.company-tax-office-required': {
    'takes-none': {
      says: 'A new company is taken without tax_office.',
      does: { create: { companyTaxOfficeRequired: nothing } },
    },
  },
  'faturaentegrator.create.company-title-required': {
    'takes-none': {
      says: 'A new company is taken without title.',
      does: { create: { companyTitleRequired: nothing } },
    },
  },
  'faturaentegrator.create.person-name-required': {
    'takes-none': {
      says: 'A new person is taken without name.',
      does: { create: { personNameRequired: nothing } },
    },
  },
  'faturaentegrator.create.person-surname-required': {
    'takes-none': {
      says: 'A new person is taken without surname.',
      does: { create: { personSurnameRequired: nothing } },
    },
  },
  'faturaentegrator.create.optional-fields': {
    'asks-for-postcode': asksFor('postcode'),
    'asks-for-phone': asksFor('phone'),
    'asks-for-email': asksFor('email'),
    'asks-for-iban': asksFor('iban'),
  },
  'faturaentegrator.create.other-types-fields-can-be-empty': {
    'refuses-an-empty-title': {
      says: 'A new person with an empty tax_office or title is refused.',
      does: { create: { otherTypesFieldsCanBeEmpty: refusesEmpty('company') } },
    },
    'refuses-an-empty-name': {
      says: 'A new company with an empty name or surname is refused.',
      does: { create: { otherTypesFieldsCanBeEmpty: refusesEmpty('person') } },
    },
  },
})

function asksFor(wanted: 'postcode' | 'phone' | 'email' | 'iban') {
  return {
    says: `A new customer without ${wanted} is refused.`,
    does: {
      create: {
        optionalField: (field: string) => (field === wanted ? lines.required(field) : undefined),
      },
    },
  }
}

function refusesEmpty(type: 'company' | 'person') {
  const fields: readonly string[] = fieldsOfType(type)
  return (field: string) => (fields.includes(field) ? lines.type(field, 'string') : undefined)
}
