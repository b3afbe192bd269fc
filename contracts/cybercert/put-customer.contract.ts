import { publishedKeys } from '../published.ts'
import { customersGateCases } from './access.ts'
import {
  bodyOf,
  type CyberCertContract,
  createCustomer,
  deletedCustomer,
  newCustomer,
  uniqueName,
} from './arrange.ts'
import { keysInOrder } from './bodies.ts'

const fields = {
  legal_name: 'Örnek Anonim Şirketi',
  tax_number: '1234567890',
  email: 'info@example.com',
  phone: '+90 212 555 0000',
}
const updated = publishedKeys('cybercert.u1k.page/api/customers/update')

/** What `PUT` of a customer does otherwise than `PATCH`. */
export const putCustomer: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PUT /api/v1/customers/{uuid}',
  cases: [
    {
      rule: 'cybercert.customers.put-needs-no-field',
      title: 'asks for no field',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage, fields)}`
        const all = { company_name: uniqueName(), organization_id: 4, is_active: true, ...fields }
        await stage.ask('PUT', path, { json: {} }).expectStatus(200)
        for (const left of Object.keys(all)) {
          const json = Object.fromEntries(Object.entries(all).filter(([name]) => name !== left))
          await stage.ask('PUT', path, { json }).expectStatus(200)
        }
      },
    },
    {
      rule: 'cybercert.customers.put-writes-every-field',
      title: 'writes every field',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage, fields)}`
        const other = {
          company_name: uniqueName(),
          legal_name: 'Başka Anonim Şirketi',
          tax_number: '9876543210',
          email: 'other@example.com',
          phone: '+90 216 555 0000',
          is_active: true,
        }
        await stage
          .ask('PUT', path, { json: { ...other, organization_id: 4 } })
          .expectStatus(200)
          .expect(keysInOrder(updated))
        await stage.ask('GET', path).expectStatus(200).expectJsonLike(other)
      },
    },
    {
      rule: 'cybercert.customers.put-writes-every-field',
      title: 'keeps no value that is not sent',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage, fields)}`
        const json = { company_name: uniqueName(), is_active: true }
        await stage.ask('PUT', path, { json }).expectStatus(200)
        const shown = await bodyOf(stage.ask('GET', path).expectStatus(200))
        const kept = Object.entries(fields).filter(([name, value]) => shown[name] === value)
        if (kept.length > 0) throw new Error(`it keeps ${kept.map(([name]) => name).join(', ')}`)
      },
    },
    {
      rule: 'cybercert.customers.put-clears-unsent',
      title: 'sets fields that are not sent to null',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage, fields)}`
        await stage
          .ask('PUT', path, { json: { email: 'new@example.com' } })
          .expectStatus(200)
          .expectJsonLike({ legal_name: null, email: 'new@example.com' })
        const shown = stage.ask('GET', path).expectStatus(200)
        await shown.expectJsonLike({ legal_name: null, tax_number: null, phone: null })
      },
    },
    {
      rule: 'cybercert.customers.put-resets-is-active',
      title: 'makes the customer active when is_active is not sent',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage, { is_active: false })}`
        await stage
          .ask('PUT', path, { json: { ...fields, is_active: false } })
          .expectStatus(200)
          .expectJsonLike({ is_active: false })
        await stage
          .ask('PUT', path, { json: fields })
          .expectStatus(200)
          .expectJsonLike({ is_active: true })
      },
    },
    {
      rule: 'cybercert.customers.company-name-stays',
      title: 'keeps the name when it is not sent',
      async prove(stage) {
        const { uuid, company_name } = await createCustomer(stage)
        await stage
          .ask('PUT', `/customers/${uuid}`, { json: fields })
          .expectStatus(200)
          .expectJsonLike({ company_name })
      },
    },
    {
      rule: 'cybercert.customers.deleted-is-unknown',
      title: 'does not know a deleted customer',
      async prove(stage) {
        await stage
          .ask('PUT', await deletedCustomer(stage), { json: fields })
          .expectStatus(404)
          .expectJson({ message: 'Not Found' })
      },
    },
    ...customersGateCases({
      method: 'PUT',
      below: '',
      json: fields,
      arrange: async (stage, as) => `/customers/${await newCustomer(stage, {}, as)}`,
      missing: { rule: 'cybercert.customers.show-not-found', message: 'Not Found' },
    }),
  ],
}
