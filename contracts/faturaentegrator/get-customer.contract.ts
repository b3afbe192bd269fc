import { keysInOrder } from '../bodies.ts'
import {
  deletedPath,
  type FaturaEntegratorContract,
  newCustomer,
  person,
  unknownId,
} from './arrange.ts'

const keys =
  'id type tax_number tax_office title name surname phone email country postcode city district address iban created_at updated_at'

const notFound = (id: number | string) => ({
  message: `No query results for model [App\\Models\\Customer] ${id}`,
})

export const getCustomer: FaturaEntegratorContract = {
  service: 'faturaentegrator',
  endpoint: 'GET /api/customers/{id}',
  cases: [
    {
      rule: 'faturaentegrator.customers.show',
      title: 'answers the customer of that id',
      async prove(stage) {
        const id = await newCustomer(stage, person({ name: 'Çiğdem' }))
        await newCustomer(stage)
        await stage
          .ask('GET', `/customers/${id}`)
          .expectStatus(200)
          .expectJsonLike({ data: { id, name: 'Çiğdem' } })
      },
    },
    {
      rule: 'faturaentegrator.customers.record',
      title: 'answers the seventeen keys and nothing else, in their order',
      async prove(stage) {
        const id = await newCustomer(stage)
        await stage.ask('GET', `/customers/${id}`).expect(keysInOrder(keys, ({ data }) => data))
      },
    },
    {
      rule: 'faturaentegrator.customers.id-is-an-integer',
      title: 'finds a customer by its integer id',
      async prove(stage) {
        const id = await newCustomer(stage)
        if (!Number.isInteger(id)) throw new Error(`the id is ${id}`)
        await stage.ask('GET', `/customers/${id}`).expectJsonLike({ data: { id } })
      },
    },
    {
      rule: 'faturaentegrator.customers.not-found',
      title: 'does not know an unknown id',
      prove: (stage) =>
        stage
          .ask('GET', `/customers/${unknownId}`)
          .expectStatus(404)
          .expectJson(notFound(unknownId)),
    },
    {
      rule: 'faturaentegrator.customers.non-integer-is-unknown',
      title: 'does not know an id that is no integer',
      async prove(stage) {
        const id = await newCustomer(stage)
        for (const given of ['abc', `${id}x`, `${id}.0`, `0${id}`, '-1', 'müşteri']) {
          await stage
            .ask('GET', `/customers/${encodeURIComponent(given)}`)
            .expectStatus(404)
            .expectJson(notFound(given))
        }
      },
    },
    {
      rule: 'faturaentegrator.customers.deleted-is-unknown',
      title: 'does not know a deleted customer',
      async prove(stage) {
        const path = await deletedPath(stage)
        const id = path.split('/').at(-1) as string
        await stage.ask('GET', path).expectStatus(404).expectJson(notFound(id))
      },
    },
  ],
}
