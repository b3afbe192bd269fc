import { defineBehaviour, type Line } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'

/** Why a new customer without a field is refused. */
const missing = (field: string) => (): Line | undefined => lines.required(field)

/** The same for a field that customers of one type must have. */
const missingOf = (type: string, field: string) => (sent: unknown) =>
  sent === type ? lines.required(field) : undefined

/** Which fields a new customer must have. */
export const createRequirements = {
  typeRequired: defineBehaviour({
    rule: 'faturaentegrator.create.type-required',
    does: missing('type'),
  }),
  taxNumberRequired: defineBehaviour({
    rule: 'faturaentegrator.create.tax-number-required',
    does: missing('tax_number'),
  }),
  countryRequired: defineBehaviour({
    rule: 'faturaentegrator.create.country-required',
    does: missing('country'),
  }),
  cityRequired: defineBehaviour({
    rule: 'faturaentegrator.create.city-required',
    does: missing('city'),
  }),
  districtRequired: defineBehaviour({
    rule: 'faturaentegrator.create.district-required',
    does: missing('district'),
  }),
  addressRequired: defineBehaviour({
    rule: 'faturaentegrator.create.address-required',
    does: missing('address'),
  }),
  companyTaxOfficeRequired: defineBehaviour({
    rule: 'faturaentegrator.create.company-tax-office-required',
    does: missingOf('company', 'tax_office'),
  }),
  companyTitleRequired: defineBehaviour({
    rule: 'faturaentegrator.create.company-title-required',
    does: missingOf('company', 'title'),
  }),
  personNameRequired: defineBehaviour({
    rule: 'faturaentegrator.create.person-name-required',
    does: missingOf('person', 'name'),
  }),
  personSurnameRequired: defineBehaviour({
    rule: 'faturaentegrator.create.person-surname-required',
    does: missingOf('person', 'surname'),
  }),
}
