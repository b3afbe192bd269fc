import { decide, type Line } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'
import { decisionsOf } from '../decisions-of.ts'

/** Why a new customer without a field is refused. */
const missing = (field: string) => (): Line | undefined => lines.required(field)

/** The same for a field that customers of one type must have. */
const missingOf = (type: string, field: string) => (sent: unknown) =>
  sent === type ? lines.required(field) : undefined

const nothing = () => undefined

const page = 'dev.faturaentegrator.com/api/customers/olusturma'

/** Which fields a new customer must have. */
export const createRequirements = decisionsOf('create', {
  typeRequired: decide({
    en: 'A new customer without type is refused.',
    tr: 'type olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missing('type'),
    instead: {
      'takes-none': ['A new customer is taken without type.', nothing],
    },
  }),
  taxNumberRequired: decide({
    en: 'A new customer without tax_number is refused.',
    tr: 'tax_number olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missing('tax_number'),
    instead: {
      'takes-none': ['A new customer is taken without tax_number.', nothing],
    },
  }),
  countryRequired: decide({
    en: 'A new customer without country is refused.',
    tr: 'country olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missing('country'),
    instead: {
      'takes-none': ['A new customer is taken without country.', nothing],
    },
  }),
  cityRequired: decide({
    en: 'A new customer without city is refused.',
    tr: 'city olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missing('city'),
    instead: {
      'takes-none': ['A new customer is taken without city.', nothing],
    },
  }),
  districtRequired: decide({
    en: 'A new customer without district is refused.',
    tr: 'district olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missing('district'),
    instead: {
      'takes-none': ['A new customer is taken without district.', nothing],
    },
  }),
  addressRequired: decide({
    en: 'A new customer without address is refused.',
    tr: 'address olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missing('address'),
    instead: {
      'takes-none': ['A new customer is taken without address.', nothing],
    },
  }),
  companyTaxOfficeRequired: decide({
    en: 'A new company without tax_office is refused.',
    tr: 'type company ise tax_office olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missingOf('company', 'tax_office'),
    instead: {
      'takes-none': ['A new company is taken without tax_office.', nothing],
    },
  }),
  companyTitleRequired: decide({
    en: 'A new company without title is refused.',
    tr: 'type company ise title olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missingOf('company', 'title'),
    instead: {
      'takes-none': ['A new company is taken without title.', nothing],
    },
  }),
  personNameRequired: decide({
    en: 'A new person without name is refused.',
    tr: 'type person ise name olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missingOf('person', 'name'),
    instead: {
      'takes-none': ['A new person is taken without name.', nothing],
    },
  }),
  personSurnameRequired: decide({
    en: 'A new person without surname is refused.',
    tr: 'type person ise surname olmadan müşteri oluşturulamaz.',
    basis: 'published',
    source: page,
    does: missingOf('person', 'surname'),
    instead: {
      'takes-none': ['A new person is taken without surname.', nothing],
    },
  }),
})
