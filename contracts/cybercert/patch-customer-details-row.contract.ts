import {
  bodyOf,
  type CyberCertContract,
  deletedCustomer,
  newCustomer,
  newDetails,
  remove,
} from './arrange.ts'
import { keysInOrder } from './bodies.ts'
import { documentedKeys } from './patch-customer-details.contract.ts'

/** When an update makes a row, and when it finds one. The same for both methods. */
export const patchCustomerDetailsRow: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PATCH /api/v1/customers/{uuid}/details',
  cases: [
    {
      rule: 'cybercert.details.created-when-missing',
      title: 'creates the row when the customer has none, and only then',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}/details`
        await stage.ask('GET', path).expectStatus(404)
        const created = stage.ask('PATCH', path, { json: { industry: 'Food' } }).expectStatus(200)
        const { id } = await bodyOf(created)
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ id, industry: 'Food' })
        await stage
          .ask('PATCH', path, { json: { employee_count: 7 } })
          .expectStatus(200)
          .expectJsonLike({ id, industry: 'Food', employee_count: 7 })
      },
    },
    {
      rule: 'cybercert.details.created-answers-200',
      title: 'answers 200 when it created the row, as it does when it did not',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}/details`
        const created = stage.ask('PATCH', path, { json: { industry: 'Food' } }).expectStatus(200)
        const { id } = await bodyOf(created.expect(keysInOrder(documentedKeys)))
        await stage
          .ask('PATCH', path, { json: { industry: 'Toys' } })
          .expectStatus(200)
          .expectJsonLike({ id, industry: 'Toys' })
      },
    },
    {
      rule: 'cybercert.details.new-row-is-active',
      title: 'makes an active row unless is_active says otherwise',
      async prove(stage) {
        const silent = `/customers/${await newCustomer(stage)}/details`
        await stage.ask('PATCH', silent, { json: {} }).expectJsonLike({ is_active: true })
        const passive = `/customers/${await newCustomer(stage)}/details`
        await stage
          .ask('PATCH', passive, { json: { is_active: false } })
          .expectStatus(200)
          .expectJsonLike({ is_active: false })
      },
    },
    {
      rule: 'cybercert.details.one-row',
      title: 'creates one row for twenty first updates at once',
      unnamed: 'no single answer can tell that others arrived at the same time',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}/details`
        const updates = Array.from({ length: 20 }, (_, count) =>
          stage.ask('PATCH', path, { json: { employee_count: count } }).returns('id'),
        )
        const ids = new Set(await Promise.all(updates))
        if (ids.size !== 1) throw new Error(`there are ${ids.size} rows`)
      },
    },
    {
      rule: 'cybercert.details.inactive-can-be-updated',
      title: 'updates an inactive row, which stays inactive',
      async prove(stage) {
        const path = await newDetails(stage, { is_active: false })
        await stage
          .ask('PATCH', path, { json: { industry: 'Food' } })
          .expectStatus(200)
          .expectJsonLike({ industry: 'Food', is_active: false })
      },
    },
    {
      rule: 'cybercert.details.passive-customer-is-known',
      title: 'updates the details of a passive customer, and GET shows them',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage, { is_active: false })}/details`
        await stage.ask('PATCH', path, { json: { industry: 'Food' } }).expectStatus(200)
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ industry: 'Food' })
      },
    },
    {
      rule: 'cybercert.details.deleted-row-is-replaced',
      title: 'makes a new row when the old one was deleted',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food', employee_count: 7 })
        const { id } = await bodyOf(stage.ask('GET', path).expectStatus(200))
        await remove(stage, path)
        const asked = stage.ask('PATCH', path, { json: { industry: 'Toys' } }).expectStatus(200)
        const row = await bodyOf(asked.expectJsonLike({ industry: 'Toys', employee_count: null }))
        if (row['id'] === id) throw new Error('the deleted row has come back')
      },
    },
    {
      rule: 'cybercert.details.deleted-customer-is-unknown',
      title: 'does not know a deleted customer',
      async prove(stage) {
        await stage
          .ask('PATCH', `${await deletedCustomer(stage)}/details`, { json: {} })
          .expectStatus(404)
          .expectJson({ message: 'Customer not found' })
      },
    },
  ],
}
