import { filled, published } from '../published.ts'
import { customersGateCases } from './access.ts'
import {
  bodyOf,
  type CyberCertContract,
  createCustomer,
  deletedCustomer,
  newCustomer,
  whenTimeHasMoved,
} from './arrange.ts'
import { exactly, moments, refused } from './bodies.ts'

const page = published('cybercert.u1k.page/api/customers/update')

/** `PATCH` of a customer, and what both methods have in common. */
export const patchCustomer: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PATCH /api/v1/customers/{uuid}',
  cases: [
    {
      rule: 'cybercert.customers.patch-merges',
      title: 'changes only the fields that are sent',
      async prove(stage) {
        const fields = {
          legal_name: 'Örnek Anonim Şirketi',
          tax_number: '1234567890',
          email: 'info@example.com',
          phone: '+90 212 555 0000',
        }
        const { uuid, company_name } = await createCustomer(stage, fields)
        const path = `/customers/${uuid}`
        await stage.ask('PATCH', path, { json: { phone: '1' } }).expectStatus(200)
        await stage
          .ask('PATCH', path, { json: { email: 'new@example.com' } })
          .expectStatus(200)
          .expectJsonLike({ company_name, legal_name: fields.legal_name, email: 'new@example.com' })
        await stage
          .ask('GET', path)
          .expectStatus(200)
          .expectJsonLike({ ...fields, company_name, email: 'new@example.com', phone: '1' })
      },
    },
    {
      rule: 'cybercert.customers.update-answer',
      title: 'answers with the published keys, in their order',
      async prove(stage) {
        const { id, uuid, company_name } = await createCustomer(stage, { legal_name: 'Eski' })
        const json = { company_name: `${company_name} B`, email: 'info@example.com', phone: '1' }
        const asked = stage.ask('PATCH', `/customers/${uuid}`, { json }).expectStatus(200)
        const body = await bodyOf(asked.expect(moments('updated_at')))
        const { phone: _hidden, ...shown } = json
        const now = { id, uuid, ...shown, legal_name: 'Eski', is_active: true }
        exactly(filled(page, { ...now, updated_at: body['updated_at'] }))({ res: { json: body } })
      },
    },
    {
      rule: 'cybercert.customers.company-name-stays',
      title: 'keeps the name when null is sent for it',
      async prove(stage) {
        const { uuid, company_name } = await createCustomer(stage)
        for (const sent of [null, '']) {
          await stage
            .ask('PATCH', `/customers/${uuid}`, { json: { company_name: sent } })
            .expectStatus(200)
            .expectJsonLike({ company_name })
        }
      },
    },
    {
      rule: 'cybercert.common.null-clears',
      title: 'clears the fields that are sent as null',
      async prove(stage) {
        const fields = { legal_name: 'Eski', email: 'info@example.com', phone: '1' }
        const path = `/customers/${await newCustomer(stage, fields)}`
        await stage
          .ask('PATCH', path, { json: { legal_name: null, phone: null } })
          .expectStatus(200)
          .expectJsonLike({ legal_name: null, email: fields.email })
        const shown = stage.ask('GET', path).expectStatus(200)
        await shown.expectJsonLike({ legal_name: null, email: fields.email, phone: null })
      },
    },
    {
      rule: 'cybercert.customers.passive-can-be-updated',
      title: 'updates a passive customer, which stays passive',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage, { is_active: false })}`
        await stage
          .ask('PATCH', path, { json: { legal_name: 'Yeni' } })
          .expectStatus(200)
          .expectJsonLike({ legal_name: 'Yeni', is_active: false })
      },
    },
    {
      rule: 'cybercert.customers.deleted-is-unknown',
      title: 'does not know a deleted customer',
      async prove(stage) {
        await stage
          .ask('PATCH', await deletedCustomer(stage), { json: { legal_name: 'Yeni' } })
          .expectStatus(404)
          .expectJson({ message: 'Not Found' })
      },
    },
    {
      rule: 'cybercert.customers.email-is-an-address',
      title: 'refuses an email that is not an address',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}`
        await stage
          .ask('PATCH', path, { json: { email: 'nobody' } })
          .expectStatus(422)
          .expectJson(refused({ email: ['The email field must be a valid email address.'] }))
      },
    },
    {
      rule: 'cybercert.common.wrong-type',
      title: 'refuses every value of another JSON type',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}`
        const json = { company_name: 7, tax_number: 1, organization_id: '3', is_active: 'true' }
        await stage
          .ask('PATCH', path, { json })
          .expectStatus(422)
          .expectJson(
            refused({
              company_name: ['The company name field must be a string.'],
              tax_number: ['The tax number field must be a string.'],
              organization_id: ['The organization id field must be an integer.'],
              is_active: ['The is active field must be true or false.'],
            }),
          )
      },
    },
    {
      rule: 'cybercert.common.untouched-when-unchanged',
      title: 'leaves updated_at alone when nothing changes',
      async prove(stage) {
        const { uuid, updated_at } = await createCustomer(stage, { legal_name: 'Eski' })
        await whenTimeHasMoved(stage, updated_at)
        await stage
          .ask('PATCH', `/customers/${uuid}`, { json: { legal_name: 'Eski' } })
          .expectStatus(200)
          .expectJsonLike({ updated_at })
      },
    },
    ...customersGateCases({
      method: 'PATCH',
      below: '',
      json: { legal_name: 'Yeni' },
      arrange: async (stage, as) => `/customers/${await newCustomer(stage, {}, as)}`,
      missing: { rule: 'cybercert.customers.show-not-found', message: 'Not Found' },
    }),
  ],
}
