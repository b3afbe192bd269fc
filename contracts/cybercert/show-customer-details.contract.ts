import { filled, published } from '../published.ts'
import { customersGateCases } from './access.ts'
import {
  bodyOf,
  type CyberCertContract,
  createCustomer,
  deletedCustomer,
  deletedDetails,
  newCustomer,
  newDetails,
} from './arrange.ts'
import { exactly } from './bodies.ts'

const page = published('cybercert.u1k.page/api/customers/details')

/** `GET` of details. */
export const showCustomerDetails: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'GET /api/v1/customers/{uuid}/details',
  cases: [
    {
      rule: 'cybercert.details.show-answer',
      title: 'answers the row with the published keys, in their order',
      async prove(stage) {
        const customer = await createCustomer(stage)
        const path = `/customers/${customer.uuid}/details`
        const sent = {
          annual_revenue: 1000000,
          annual_revenue_currency: 'TRY',
          employee_count: 50,
          industry: 'Technology',
          website: 'https://example.com',
          address: 'İstanbul, Türkiye',
        }
        const updated = await bodyOf(stage.ask('PATCH', path, { json: sent }).expectStatus(200))
        const body = await bodyOf(stage.ask('GET', path).expectStatus(200))
        const { id, updated_at } = updated
        const made = { id, customer_id: customer.id, created_at: body['created_at'], updated_at }
        exactly(filled(page, made))({ res: { json: body } })
      },
    },
    {
      rule: 'cybercert.details.show-none',
      title: 'answers 404 with the body null when there is no row',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}/details`
        await stage.ask('GET', path).expectStatus(404).expect(exactly(null))
      },
    },
    {
      rule: 'cybercert.details.show-deleted',
      title: 'answers 404 when the row is deleted',
      async prove(stage) {
        await stage.ask('GET', await deletedDetails(stage)).expectStatus(404)
      },
    },
    {
      rule: 'cybercert.details.show-deleted-body',
      title: 'answers a deleted row like a missing one',
      async prove(stage) {
        const path = await deletedDetails(stage)
        await stage.ask('GET', path).expectStatus(404).expect(exactly(null))
      },
    },
    {
      rule: 'cybercert.details.show-inactive',
      title: 'answers 404 with a sentence when the row is inactive',
      async prove(stage) {
        const path = await newDetails(stage, { is_active: false })
        await stage
          .ask('GET', path)
          .expectStatus(404)
          .expectJson({ message: 'Customer detail is not active' })
      },
    },
    {
      rule: 'cybercert.details.deleted-customer-is-unknown',
      title: 'does not know a deleted customer',
      async prove(stage) {
        await stage
          .ask('GET', `${await deletedCustomer(stage)}/details`)
          .expectStatus(404)
          .expectJson({ message: 'Customer not found' })
      },
    },
    ...customersGateCases({
      method: 'GET',
      below: '/details',
      looks: true,
      arrange: (stage, as) => newDetails(stage, {}, as),
      missing: { rule: 'cybercert.details.unknown-customer', message: 'Customer not found' },
    }),
  ],
}
