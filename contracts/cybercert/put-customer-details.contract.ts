import { customersGateCases } from './access.ts'
import { bodyOf, type CyberCertContract, newCustomer, newDetails, withSettings } from './arrange.ts'
import { keysInOrder } from './bodies.ts'
import { documentedKeys } from './patch-customer-details.contract.ts'

const full = {
  annual_revenue: 10,
  annual_revenue_currency: 'USD',
  employee_count: 7,
  industry: 'Food',
  website: 'https://example.com',
  address: 'Kadıköy',
  is_active: true,
}

/** What `PUT` does otherwise than `PATCH`. */
export const putCustomerDetails: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PUT /api/v1/customers/{uuid}/details',
  cases: [
    {
      rule: 'cybercert.details.put-needs-no-field',
      title: 'asks for no field',
      async prove(stage) {
        const path = await newDetails(stage, full)
        await stage.ask('PUT', path, { json: {} }).expectStatus(200)
        for (const left of Object.keys(full)) {
          const json = Object.fromEntries(Object.entries(full).filter(([name]) => name !== left))
          await stage.ask('PUT', path, { json }).expectStatus(200)
        }
      },
    },
    {
      rule: 'cybercert.details.put-writes-every-field',
      title: 'writes every field',
      async prove(stage) {
        const path = await newDetails(stage, full)
        const other = {
          annual_revenue: 20,
          annual_revenue_currency: 'EUR',
          employee_count: 8,
          industry: 'Toys',
          website: 'https://example.org',
          address: 'Moda',
          is_active: true,
        }
        await stage
          .ask('PUT', path, { json: other })
          .expectStatus(200)
          .expect(keysInOrder(documentedKeys))
        await stage.ask('GET', path).expectStatus(200).expectJsonLike(other)
      },
    },
    {
      rule: 'cybercert.details.put-writes-every-field',
      title: 'writes those that are not sent too, so that none keeps its value',
      async prove(stage) {
        const path = await newDetails(stage, full)
        await stage.ask('PUT', path, { json: { employee_count: 8 } }).expectStatus(200)
        const { annual_revenue, industry, website, address } = await bodyOf(
          stage.ask('GET', path).expectStatus(200),
        )
        const kept = { annual_revenue, industry, website, address }
        for (const [field, value] of Object.entries(kept)) {
          if (value === full[field as keyof typeof kept])
            throw new Error(`${field} is still ${value}`)
        }
      },
    },
    {
      rule: 'cybercert.details.put-clears-unsent',
      title: 'sets fields that are not sent to null',
      async prove(stage) {
        const path = await newDetails(stage, full)
        await stage
          .ask('PUT', path, { json: { employee_count: 8 } })
          .expectStatus(200)
          .expectJsonLike({
            annual_revenue: null,
            annual_revenue_converted: null,
            employee_count: 8,
            industry: null,
            website: null,
          })
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({
          annual_revenue: null,
          employee_count: 8,
          industry: null,
          website: null,
          address: null,
        })
      },
    },
    {
      rule: 'cybercert.details.put-resets-is-active',
      title: 'makes the row active when is_active is not sent',
      async prove(stage) {
        const path = await newDetails(stage, { ...full, is_active: false })
        await stage
          .ask('PUT', path, { json: { industry: 'Food', is_active: false } })
          .expectStatus(200)
          .expectJsonLike({ is_active: false })
        await stage
          .ask('PUT', path, { json: { industry: 'Food' } })
          .expectStatus(200)
          .expectJsonLike({ is_active: true })
      },
    },
    {
      rule: 'cybercert.details.put-resets-currency',
      title: "sets a currency that is not sent to the caller's, and keeps that",
      async prove(stage) {
        const path = await newDetails(stage, full)
        await stage
          .ask('PUT', path, { as: 'eur', json: { annual_revenue: 5 } })
          .expectStatus(200)
          .expectJsonLike({ annual_revenue_currency: 'EUR', annual_revenue_converted: 5 })
        await stage
          .ask('GET', path)
          .expectStatus(200)
          .expectJsonLike({ annual_revenue_currency: 'EUR', annual_revenue_converted: 165 })
      },
    },
    {
      rule: 'cybercert.details.created-when-missing',
      title: 'creates the row when the customer has none',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}/details`
        await stage.ask('PUT', path, { json: full }).expectStatus(200)
        await stage.ask('GET', path).expectStatus(200).expectJsonLike(full)
      },
    },
    {
      rule: 'cybercert.settings.preference-converts',
      title: "converts by the preference that the caller's settings hold now",
      async prove(stage) {
        const path = await newDetails(stage, {}, 'owner')
        const json = { annual_revenue: 114, annual_revenue_currency: 'GBP' }
        const expected = [
          [3, 'EUR', 131.27],
          [2, 'USD', 144.4],
          [4, 'GBP', 114],
        ] as const
        for (const [currency_id, code, converted] of expected) {
          await withSettings(stage, 'owner', { currency_id }, () =>
            stage.ask('PUT', path, { as: 'owner', json }).expectStatus(200).expectJsonLike({
              annual_revenue_converted: converted,
              annual_revenue_currency_converted: code,
            }),
          )
        }
      },
    },
    ...customersGateCases({
      method: 'PUT',
      below: '/details',
      json: { industry: 'Food' },
      arrange: (stage, as) => newDetails(stage, {}, as),
      missing: { rule: 'cybercert.details.customer-not-found', message: 'Customer not found' },
    }),
  ],
}
