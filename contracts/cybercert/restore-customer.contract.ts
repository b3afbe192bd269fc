import { filled, published } from '../published.ts'
import { customersGateCases } from './access.ts'
import {
  type CyberCertContract,
  createCustomer,
  deletedCustomer,
  newCustomer,
  removeCustomer,
} from './arrange.ts'
import { exactly } from './bodies.ts'

const page = published('cybercert.u1k.page/api/customers/restore')

/** `POST` that restores a customer. */
export const restoreCustomer: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'POST /api/v1/customers/{uuid}/restore',
  cases: [
    {
      rule: 'cybercert.customers.restore-answer',
      title: 'answers a sentence and the customer with the published keys, in their order',
      async prove(stage) {
        const { id, uuid, company_name } = await createCustomer(stage, { is_active: false })
        await removeCustomer(stage, uuid)
        await stage
          .ask('POST', `/customers/${uuid}/restore`)
          .expectStatus(200)
          .expect(exactly(filled(page, { customer: { id, uuid, company_name, is_active: false } })))
      },
    },
    {
      rule: 'cybercert.customers.restore-only-deleted',
      title: 'does not know a customer that is not deleted',
      async prove(stage) {
        await stage
          .ask('POST', `/customers/${await newCustomer(stage)}/restore`)
          .expectStatus(404)
          .expectJson({ message: 'Customer not found' })
      },
    },
    ...customersGateCases({
      method: 'POST',
      below: '/restore',
      arrange: async (stage, as) => `${await deletedCustomer(stage, as)}/restore`,
      missing: { rule: 'cybercert.customers.restore-not-found', message: 'Customer not found' },
    }),
  ],
}
