import { customersGateCases } from './access.ts'
import { type CyberCertContract, deletedCustomer, newCustomer } from './arrange.ts'

/** `DELETE` of a customer. */
export const deleteCustomer: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'DELETE /api/v1/customers/{uuid}',
  cases: [
    {
      rule: 'cybercert.customers.delete-answer',
      title: 'answers with one sentence',
      async prove(stage) {
        await stage
          .ask('DELETE', `/customers/${await newCustomer(stage)}`)
          .expectStatus(200)
          .expectJson({ message: 'Customer deleted' })
      },
    },
    {
      rule: 'cybercert.customers.delete-is-soft',
      title: 'hides the customer until it is restored',
      async prove(stage) {
        const path = await deletedCustomer(stage)
        await stage.ask('GET', path).expectStatus(404)
        await stage.ask('POST', `${path}/restore`).expectStatus(200)
        await stage.ask('GET', path).expectStatus(200)
      },
    },
    {
      rule: 'cybercert.customers.deleted-is-unknown',
      title: 'does not know a customer that is deleted already',
      async prove(stage) {
        await stage
          .ask('DELETE', await deletedCustomer(stage))
          .expectStatus(404)
          .expectJson({ message: 'Not Found' })
      },
    },
    ...customersGateCases({
      method: 'DELETE',
      below: '',
      arrange: async (stage, as) => `/customers/${await newCustomer(stage, {}, as)}`,
      missing: { rule: 'cybercert.customers.delete-not-found', message: 'Not Found' },
    }),
  ],
}
