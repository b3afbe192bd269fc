import type { RuleId } from '../../src/services/faturaentegrator/rules.ts'
import type { Case } from '../contract.ts'
import { company, person, refused } from './arrange.ts'

const missing = (
  rule: `faturaentegrator.create.${string}` & RuleId,
  field: string,
  whole: object,
  of = 'customer',
): Case<RuleId> => ({
  rule,
  title: `refuses a new ${of} without ${field}, or with an empty one`,
  async prove(stage) {
    for (const value of [undefined, '']) {
      const json = { ...whole, [field]: value }
      await refused(stage.ask('POST', '/customers', { json }), field)
    }
  },
})

/** What a new customer must have: a case a field. */
export const required: readonly Case<RuleId>[] = [
  missing('faturaentegrator.create.type-required', 'type', person()),
  missing('faturaentegrator.create.tax-number-required', 'tax_number', person()),
  missing('faturaentegrator.create.country-required', 'country', person()),
  missing('faturaentegrator.create.city-required', 'city', person()),
  missing('faturaentegrator.create.district-required', 'district', person()),
  missing('faturaentegrator.create.address-required', 'address', person()),
  missing(
    'faturaentegrator.create.company-tax-office-required',
    'tax_office',
    company(),
    'company',
  ),
  missing('faturaentegrator.create.company-title-required', 'title', company(), 'company'),
  missing('faturaentegrator.create.person-name-required', 'name', person(), 'person'),
  missing('faturaentegrator.create.person-surname-required', 'surname', person(), 'person'),
]
