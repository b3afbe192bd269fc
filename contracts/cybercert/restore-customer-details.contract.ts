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
  remove,
} from './arrange.ts'
import { exactly } from './bodies.ts'

const page = published('cybercert.u1k.page/api/customers/details-restore')
const none = { message: 'Customer detail not found' }

/** `POST` that restores details. */
export const restoreCustomerDetails: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'POST /api/v1/customers/{uuid}/details/restore',
  cases: [
    {
      rule: 'cybercert.details.restore-answer',
      title: 'answers a sentence and the row with the published keys, in their order',
      async prove(stage) {
        const customer = await createCustomer(stage)
        const path = `/customers/${customer.uuid}/details`
        const json = { annual_revenue: 1000000, annual_revenue_currency: 'TRY' }
        const { id } = await bodyOf(stage.ask('PATCH', path, { json }).expectStatus(200))
        await remove(stage, path)
        await stage
          .ask('POST', `${path}/restore`)
          .expectStatus(200)
          .expect(exactly(filled(page, { detail: { id, customer_id: customer.id } })))
      },
    },
    {
      rule: 'cybercert.details.restore-keeps-is-active',
      title: 'leaves an inactive row inactive, and an active one active',
      async prove(stage) {
        const inactive = await deletedDetails(stage, { is_active: false })
        await stage
          .ask('POST', `${inactive}/restore`)
          .expectStatus(200)
          .expectJsonLike({ detail: { is_active: false } })
        await stage
          .ask('GET', inactive)
          .expectStatus(404)
          .expectJson({ message: 'Customer detail is not active' })
        const active = await deletedDetails(stage, { is_active: true })
        await stage
          .ask('POST', `${active}/restore`)
          .expectStatus(200)
          .expectJsonLike({ detail: { is_active: true } })
        await stage.ask('GET', active).expectStatus(200).expectJsonLike({ is_active: true })
      },
    },
    {
      rule: 'cybercert.details.restore-only-deleted',
      title: 'has nothing to restore when the row is there, or never was',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage.ask('POST', `${path}/restore`).expectStatus(404).expectJson(none)
        const never = `/customers/${await newCustomer(stage)}/details`
        await stage.ask('POST', `${never}/restore`).expectStatus(404).expectJson(none)
      },
    },
    {
      rule: 'cybercert.details.deleted-customer-is-unknown',
      title: 'does not know a deleted customer',
      async prove(stage) {
        await stage
          .ask('POST', `${await deletedCustomer(stage)}/details/restore`)
          .expectStatus(404)
          .expectJson({ message: 'Customer not found' })
      },
    },
    ...customersGateCases({
      method: 'POST',
      below: '/details/restore',
      arrange: async (stage, as) => `${await deletedDetails(stage, {}, as)}/restore`,
      missing: { rule: 'cybercert.details.unknown-customer', message: 'Customer not found' },
    }),
  ],
}
