import type { RuleId } from '../../src/services/cybercert/rules.ts'
import { type CyberCertCase, type CyberCertContract, newDetails } from './arrange.ts'
import { refused } from './bodies.ts'

/** Values that are refused, one sentence each; and their neighbours, which are not. */
const refusal = (
  rule: RuleId,
  title: string,
  field: string,
  values: readonly unknown[],
  line: string,
  accepted: readonly unknown[],
): CyberCertCase => ({
  rule,
  title,
  async prove(stage) {
    const path = await newDetails(stage)
    for (const value of values) {
      await stage
        .ask('PATCH', path, { json: { [field]: value } })
        .expectStatus(422)
        .expectJson(refused({ [field]: [line] }))
    }
    for (const value of accepted) {
      await stage
        .ask('PATCH', path, { json: { [field]: value } })
        .expectStatus(200)
        .expectJsonLike({ [field]: value })
    }
  },
})

/** What an update of details refuses. The same for both methods. */
export const patchCustomerDetailsRefusals: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PATCH /api/v1/customers/{uuid}/details',
  cases: [
    refusal(
      'cybercert.details.negative-revenue',
      'refuses a negative revenue',
      'annual_revenue',
      [-1, -0.01],
      'The annual revenue field must be at least 0.',
      [0, 0.01],
    ),
    refusal(
      'cybercert.details.negative-employee-count',
      'refuses a negative number of employees',
      'employee_count',
      [-1],
      'The employee count field must be at least 0.',
      [0, 1],
    ),
    refusal(
      'cybercert.details.fractional-employee-count',
      'refuses a fractional number of employees',
      'employee_count',
      [1.5, 0.1],
      'The employee count field must be an integer.',
      [2],
    ),
    refusal(
      'cybercert.details.website-is-a-url',
      'refuses a website that is not an http or https URL',
      'website',
      ['example.com', 'ftp://example.com', 'https://', 'https://exa mple.com', 'javascript:1'],
      'The website field must be a valid URL.',
      ['http://example.com', 'https://örnek.example.com/yol?a=1#b'],
    ),
    refusal(
      'cybercert.details.currency-has-three-letters',
      'refuses a currency that is not three letters',
      'annual_revenue_currency',
      ['TL', 'EURO', '₺', 'U1D'],
      'The annual revenue currency field format is invalid.',
      ['TRY'],
    ),
    refusal(
      'cybercert.details.currency-in-capitals',
      'refuses a currency in small letters',
      'annual_revenue_currency',
      ['usd', 'Usd'],
      'The selected annual revenue currency is invalid.',
      ['USD'],
    ),
    refusal(
      'cybercert.details.currency-is-known',
      'refuses a currency for which there is no rate',
      'annual_revenue_currency',
      ['XXX'],
      'The selected annual revenue currency is invalid.',
      ['USD', 'EUR', 'GBP', 'TRY'],
    ),
    {
      rule: 'cybercert.details.revenue-too-large',
      title: 'refuses a revenue beyond a finite double, as sent or as converted',
      async prove(stage) {
        const path = await newDetails(stage, { annual_revenue: 1 })
        const tooLarge = refused({ annual_revenue: ['The annual revenue field is too large.'] })
        const headers = { 'content-type': 'application/json' }
        await stage
          .ask('PATCH', path, { raw: '{"annual_revenue":1e400}', headers })
          .expectStatus(422)
          .expectJson(tooLarge)
        const json = { annual_revenue: 1e308, annual_revenue_currency: 'USD' }
        await stage.ask('PATCH', path, { json }).expectStatus(422).expectJson(tooLarge)
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ annual_revenue: 1 })
      },
    },
    {
      rule: 'cybercert.common.inexact-number',
      title: 'refuses a number that it could not give back as it came, and keeps its neighbours',
      async prove(stage) {
        const path = await newDetails(stage, { employee_count: 1 })
        const headers = { 'content-type': 'application/json' }
        await stage
          .ask('PATCH', path, { raw: '{"employee_count":9007199254740993}', headers })
          .expectStatus(422)
          .expectJson(
            refused({
              employee_count: [
                'The employee count field has a number that cannot be kept exactly.',
              ],
            }),
          )
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ employee_count: 1 })
        for (const employee_count of [9007199254740991, 9007199254740992]) {
          await stage
            .ask('PATCH', path, { json: { employee_count } })
            .expectStatus(200)
            .expectJsonLike({ employee_count })
        }
      },
    },
    {
      rule: 'cybercert.common.wrong-type',
      title: 'refuses every value of another JSON type, and casts none',
      async prove(stage) {
        const path = await newDetails(stage)
        const json = {
          annual_revenue: '100',
          annual_revenue_currency: 1,
          employee_count: '7',
          industry: true,
          website: ['https://example.com'],
          address: { street: 'Moda' },
          is_active: 1,
        }
        await stage
          .ask('PATCH', path, { json })
          .expectStatus(422)
          .expectJson(
            refused({
              annual_revenue: ['The annual revenue field must be a number.'],
              annual_revenue_currency: ['The annual revenue currency field must be a string.'],
              employee_count: ['The employee count field must be an integer.'],
              industry: ['The industry field must be a string.'],
              website: ['The website field must be a string.'],
              address: ['The address field must be a string.'],
              is_active: ['The is active field must be true or false.'],
            }),
          )
      },
    },
    {
      rule: 'cybercert.common.validation-failed',
      title: 'tells all that is wrong at once, and changes nothing',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food' })
        const json = {
          industry: 'Toys',
          employee_count: -1.5,
          website: 'nowhere',
          is_active: 'yes',
        }
        await stage
          .ask('PATCH', path, { json })
          .expectStatus(422)
          .expectJson(
            refused({
              employee_count: [
                'The employee count field must be at least 0.',
                'The employee count field must be an integer.',
              ],
              website: ['The website field must be a valid URL.'],
              is_active: ['The is active field must be true or false.'],
            }),
          )
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ industry: 'Food' })
      },
    },
  ],
}
