import { filled, published } from '../published.ts'
import { gateCases } from './access.ts'
import {
  bodyOf,
  type CyberCertContract,
  createCustomer,
  newCustomer,
  uniqueName,
} from './arrange.ts'
import { exactly, moments, refused } from './bodies.ts'

const page = published('cybercert.u1k.page/api/customers/create', 201)

/** `POST` of a customer. */
export const createCustomerContract: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'POST /api/v1/customers',
  cases: [
    {
      rule: 'cybercert.customers.create-answer',
      title: 'answers 201 with the published keys, in their order',
      async prove(stage) {
        const json = {
          company_name: uniqueName(),
          legal_name: 'Örnek Anonim Şirketi',
          tax_number: '1234567890',
          email: 'info@example.com',
          phone: '+90 212 555 0000',
          organization_id: 3,
          is_active: true,
        }
        const asked = stage.ask('POST', '/customers', { json }).expectStatus(201)
        asked.expect(moments('created_at', 'updated_at'))
        const body = await bodyOf(asked)
        const { organization_id: _kept, ...sent } = json
        const { id, uuid, user_id, created_at } = body
        const made = { id, uuid, user_id, created_at, updated_at: created_at }
        exactly(filled(page, { ...sent, ...made }))({ res: { json: body } })
        await stage.ask('GET', `/customers/${body['uuid']}`).expectStatus(200).expectJsonLike(sent)
      },
    },
    {
      rule: 'cybercert.customers.create-answer',
      title: 'answers with the is_active that is sent',
      async prove(stage) {
        for (const is_active of [true, false]) {
          const json = { company_name: uniqueName(), is_active }
          await stage.ask('POST', '/customers', { json }).expectStatus(201).expectJsonLike(json)
        }
      },
    },
    {
      rule: 'cybercert.customers.company-name-required',
      title: 'wants a name',
      async prove(stage) {
        const sentence = 'The company name field is required.'
        for (const json of [
          {},
          { company_name: null },
          { company_name: '' },
          { company_name: ' ' },
        ]) {
          await stage
            .ask('POST', '/customers', { json })
            .expectStatus(422)
            .expectJson(refused({ company_name: [sentence] }))
        }
      },
    },
    {
      rule: 'cybercert.common.validation-failed',
      title: 'tells all that is wrong at once',
      async prove(stage) {
        await stage
          .ask('POST', '/customers', { json: { email: 'nobody', organization_id: 1.5 } })
          .expectStatus(422)
          .expectJson(
            refused({
              company_name: ['The company name field is required.'],
              email: ['The email field must be a valid email address.'],
              organization_id: ['The organization id field must be an integer.'],
            }),
          )
      },
    },
    {
      rule: 'cybercert.customers.active-unless-sent',
      title: 'makes an active customer unless is_active says otherwise',
      async prove(stage) {
        const silent = { company_name: uniqueName() }
        await stage
          .ask('POST', '/customers', { json: silent })
          .expectStatus(201)
          .expectJsonLike({ is_active: true })
        const passive = { company_name: uniqueName(), is_active: false }
        await stage
          .ask('POST', '/customers', { json: passive })
          .expectStatus(201)
          .expectJsonLike({ is_active: false })
      },
    },
    {
      rule: 'cybercert.customers.own-create-is-callers',
      title: 'gives the customer to a caller with the weaker strength',
      async prove(stage) {
        // Whoever has the weaker strength sees nothing but their own.
        const path = `/customers/${await newCustomer(stage, {}, 'owner')}`
        await stage.ask('GET', path, { as: 'owner' }).expectStatus(200)
      },
    },
    {
      rule: 'cybercert.customers.create-belongs-to-caller',
      title: 'gives the customer to a caller with the stronger strength too',
      async prove(stage) {
        for (const as of ['admin', 'usd'] as const) {
          const asked = stage.ask('GET', '/user/settings', { as }).expectStatus(200)
          const { user_id } = await bodyOf(asked)
          const created = await createCustomer(stage, {}, as)
          if (created.user_id !== user_id) throw new Error(`it belongs to ${created.user_id}`)
        }
      },
    },
    {
      rule: 'cybercert.customers.email-is-an-address',
      title: 'refuses an email that is not an address',
      async prove(stage) {
        for (const email of ['nobody', '@example.com', 'a b@example.com', 'a@b@c', 'info@']) {
          await stage
            .ask('POST', '/customers', { json: { company_name: uniqueName(), email } })
            .expectStatus(422)
            .expectJson(refused({ email: ['The email field must be a valid email address.'] }))
        }
      },
    },
    {
      rule: 'cybercert.common.null-clears',
      title: 'takes null for a field that is not sent',
      async prove(stage) {
        const json = { company_name: uniqueName(), legal_name: null, is_active: null }
        await stage
          .ask('POST', '/customers', { json })
          .expectStatus(201)
          .expectJsonLike({ legal_name: null, is_active: true })
      },
    },
    ...gateCases('/customers', { method: 'POST', json: { company_name: 'Contract' } }),
    {
      rule: 'cybercert.common.check-order',
      title: 'asks for the token, then for the permission, then for the type of the body',
      async prove(stage) {
        const text = { raw: '{"', headers: { 'content-type': 'text/plain' } }
        await stage.ask('POST', '/customers', { as: null, json: {} }).expectStatus(401)
        await stage.ask('POST', '/customers', { as: 'nobody', json: {} }).expectStatus(403)
        await stage.ask('POST', '/customers', { as: 'viewer', ...text }).expectStatus(403)
        await stage.ask('POST', '/customers', text).expectStatus(415)
      },
    },
  ],
}
