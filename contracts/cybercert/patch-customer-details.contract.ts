import { filled, published, publishedKeys } from '../published.ts'
import { customersGateCases } from './access.ts'
import {
  bodyOf,
  type CyberCertContract,
  createCustomer,
  newDetails,
  whenTimeHasMoved,
} from './arrange.ts'
import { exactly, keysInOrder, moments } from './bodies.ts'

/** Those of an update's answer. */
export const documentedKeys = publishedKeys('seed 001')

/** What `PATCH` does to a row that is there. New rows, refusals and conversion have their own files. */
export const patchCustomerDetails: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PATCH /api/v1/customers/{uuid}/details',
  cases: [
    {
      rule: 'cybercert.details.patch-merges',
      title: 'changes only the fields that are sent',
      async prove(stage) {
        const path = await newDetails(stage, {
          annual_revenue: 10,
          annual_revenue_currency: 'USD',
          employee_count: 7,
          industry: 'Food',
          website: 'https://example.com',
          address: 'Kadıköy',
          is_active: false,
        })
        await stage.ask('PATCH', path, { json: { employee_count: 8 } }).expectStatus(200)
        await stage
          .ask('PATCH', path, { json: { is_active: true } })
          .expectStatus(200)
          .expectJsonLike({ annual_revenue: 10, annual_revenue_currency: 'USD' })
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({
          annual_revenue: 10,
          annual_revenue_currency: 'USD',
          employee_count: 8,
          industry: 'Food',
          website: 'https://example.com',
          address: 'Kadıköy',
          is_active: true,
        })
      },
    },
    {
      rule: 'cybercert.details.update-answer',
      title: "answers the documents' example with the documented keys, in their order",
      async prove(stage) {
        const customer = await createCustomer(stage)
        const path = `/customers/${customer.uuid}/details`
        const { id } = await bodyOf(stage.ask('PATCH', path, { json: {} }).expectStatus(200))
        const sent = {
          annual_revenue: 2000000,
          annual_revenue_currency: 'USD',
          employee_count: 100,
          industry: 'Technology',
          website: 'https://example.com',
        }
        const asked = stage.ask('PATCH', path, { json: sent }).expectStatus(200)
        const body = await bodyOf(asked)
        const made = { id, customer_id: customer.id, updated_at: body['updated_at'] }
        exactly(filled(published('seed 001'), made))({ res: { json: body } })
      },
    },
    {
      rule: 'cybercert.details.update-answer-without-address',
      title: 'stores an address and answers without it',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage
          .ask('PATCH', path, { json: { address: 'Kadıköy' } })
          .expectStatus(200)
          .expect(keysInOrder(documentedKeys))
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ address: 'Kadıköy' })
      },
    },
    {
      rule: 'cybercert.common.timestamps',
      title: 'writes moments in UTC with six digits',
      async prove(stage) {
        const path = await newDetails(stage)
        const changed = stage.ask('PATCH', path, { json: { industry: 'Food' } }).expectStatus(200)
        await changed.expect(moments('updated_at'))
        await stage.ask('GET', path).expect(moments('created_at', 'updated_at'))
      },
    },
    {
      rule: 'cybercert.common.untouched-when-unchanged',
      title: 'leaves updated_at alone when nothing changes, and moves it when something does',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food' })
        const { updated_at } = await bodyOf<{ updated_at: string }>(stage.ask('GET', path))
        await whenTimeHasMoved(stage, updated_at)
        await stage
          .ask('PATCH', path, { json: { industry: 'Food' } })
          .expectStatus(200)
          .expectJsonLike({ updated_at })
        const changed = stage.ask('PATCH', path, { json: { industry: 'Toys' } }).expectStatus(200)
        if ((await changed.returns('updated_at')) === updated_at) {
          throw new Error('updated_at stayed although a value changed')
        }
      },
    },
    ...customersGateCases({
      method: 'PATCH',
      below: '/details',
      json: { industry: 'Food' },
      arrange: (stage, as) => newDetails(stage, {}, as),
      missing: { rule: 'cybercert.details.customer-not-found', message: 'Customer not found' },
    }),
  ],
}
