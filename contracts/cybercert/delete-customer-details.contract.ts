import { customersGateCases } from './access.ts'
import {
  type CyberCertContract,
  deletedCustomer,
  newCustomer,
  newDetails,
  remove,
} from './arrange.ts'
import { exactly } from './bodies.ts'

const none = { message: 'Customer detail not found' }

/** `DELETE` of details. */
export const deleteCustomerDetails: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'DELETE /api/v1/customers/{uuid}/details',
  cases: [
    {
      rule: 'cybercert.details.delete-answer',
      title: 'answers with one sentence',
      async prove(stage) {
        await stage
          .ask('DELETE', await newDetails(stage))
          .expectStatus(200)
          .expectJson({ message: 'Customer detail deleted' })
      },
    },
    {
      rule: 'cybercert.details.delete-is-soft',
      title: 'hides the row until it is restored',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food' })
        await remove(stage, path)
        await stage.ask('GET', path).expectStatus(404).expect(exactly(null))
        await stage.ask('POST', `${path}/restore`).expectStatus(200)
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ industry: 'Food' })
      },
    },
    {
      rule: 'cybercert.details.delete-none',
      title: 'has nothing to delete when there is no row, or none any more',
      async prove(stage) {
        const never = `/customers/${await newCustomer(stage)}/details`
        await stage.ask('DELETE', never).expectStatus(404).expectJson(none)
        const path = await newDetails(stage)
        await remove(stage, path)
        await stage.ask('DELETE', path).expectStatus(404).expectJson(none)
      },
    },
    {
      rule: 'cybercert.details.deleted-customer-is-unknown',
      title: 'does not know a deleted customer',
      async prove(stage) {
        await stage
          .ask('DELETE', `${await deletedCustomer(stage)}/details`)
          .expectStatus(404)
          .expectJson({ message: 'Customer not found' })
      },
    },
    ...customersGateCases({
      method: 'DELETE',
      below: '/details',
      arrange: (stage, as) => newDetails(stage, {}, as),
      missing: { rule: 'cybercert.details.unknown-customer', message: 'Customer not found' },
    }),
  ],
}
