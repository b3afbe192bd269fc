import type { Requirement } from '../../../service.ts'
import type { FaturaEntegrator, FaturaEntegratorCall } from '../types.ts'

type Body = Readonly<Record<string, unknown>>
type OfOneType =
  | 'companyTaxOfficeRequired'
  | 'companyTitleRequired'
  | 'personNameRequired'
  | 'personSurnameRequired'

/** A field that `owner` must have; the other type may send it empty. */
const ofType =
  (field: string, owner: 'company' | 'person', behaviour: OfOneType) =>
  ({ does }: FaturaEntegratorCall, body: Body) => {
    const { type } = body
    const line = does.create[behaviour](type)
    if (line !== undefined || !(field in body)) return line
    return (type === 'person' || type === 'company') && type !== owner
      ? does.create.otherTypesFieldsCanBeEmpty(field)
      : undefined
  }

/** What is asked for in a new customer. */
export const requirements: Readonly<Record<string, Requirement<FaturaEntegrator>>> = {
  type: ({ does }) => does.create.typeRequired(),
  tax_number: ({ does }) => does.create.taxNumberRequired(),
  tax_office: ofType('tax_office', 'company', 'companyTaxOfficeRequired'),
  title: ofType('title', 'company', 'companyTitleRequired'),
  name: ofType('name', 'person', 'personNameRequired'),
  surname: ofType('surname', 'person', 'personSurnameRequired'),
  phone: ({ does }) => does.create.optionalField('phone'),
  email: ({ does }) => does.create.optionalField('email'),
  country: ({ does }) => does.create.countryRequired(),
  postcode: ({ does }) => does.create.optionalField('postcode'),
  city: ({ does }) => does.create.cityRequired(),
  district: ({ does }) => does.create.districtRequired(),
  address: ({ does }) => does.create.addressRequired(),
  iban: ({ does }) => does.create.optionalField('iban'),
}
