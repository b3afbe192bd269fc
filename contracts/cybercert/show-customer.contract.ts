import { filled, published } from '../published.ts'
import { customersGateCases } from './access.ts'
import {
  bodyOf,
  type CyberCertContract,
  createCustomer,
  deletedCustomer,
  newCustomer,
} from './arrange.ts'
import { exactly } from './bodies.ts'

const page = published('cybercert.u1k.page/api/customers/detail')
const notFound = { message: 'Not Found' }

/** `GET` of one customer. */
export const showCustomer: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'GET /api/v1/customers/{uuid}',
  cases: [
    {
      rule: 'cybercert.customers.show-answer',
      title: 'answers the published keys, in their order',
      async prove(stage) {
        const sent = {
          legal_name: 'Örnek Anonim Şirketi',
          tax_number: '1234567890',
          email: 'info@example.com',
        }
        const phone = '+90 212 555 0000'
        const created = await createCustomer(stage, { ...sent, phone })
        const path = `/customers/${created.uuid}`
        const json = { annual_revenue: 100, annual_revenue_currency: 'USD' }
        await stage.ask('PATCH', `${path}/details`, { json }).expectStatus(200)
        const body = await bodyOf<{ user: { email: unknown } }>(
          stage.ask('GET', path).expectStatus(200),
        )
        const { id, uuid, company_name, user_id, created_at, updated_at } = created
        const made = { id, uuid, company_name, phone, user_id, created_at, updated_at }
        const detail = { ...json, annual_revenue_converted: 3000 }
        const user = { id: user_id, email: body.user.email }
        exactly(filled(page, { ...sent, ...made, is_active: true, detail, user }))({
          res: { json: body },
        })
        if (!String(body.user.email).includes('@')) throw new Error('the user has no email')
      },
    },
    {
      rule: 'cybercert.list.no-detail-is-null',
      title: 'has a null detail when the customer has no row',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}`
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ detail: null })
      },
    },
    {
      rule: 'cybercert.customers.show-deleted',
      title: 'does not know a deleted customer',
      async prove(stage) {
        const path = await deletedCustomer(stage)
        await stage.ask('GET', path).expectStatus(404).expectJson(notFound)
      },
    },
    {
      rule: 'cybercert.customers.show-passive',
      title: 'does not know a passive customer',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage, { is_active: false })}`
        await stage.ask('GET', path).expectStatus(404).expectJson(notFound)
        const active = `/customers/${await newCustomer(stage, { is_active: true })}`
        await stage.ask('GET', active).expectStatus(200)
      },
    },
    {
      rule: 'cybercert.common.uuid-in-any-case',
      title: 'knows a UUID in capital letters',
      async prove(stage) {
        const uuid = await newCustomer(stage)
        const asked = stage.ask('GET', `/customers/${uuid.toUpperCase()}`).expectStatus(200)
        await asked.expectJsonLike({ uuid })
      },
    },
    ...customersGateCases({
      method: 'GET',
      below: '',
      looks: true,
      arrange: async (stage, as) => `/customers/${await newCustomer(stage, {}, as)}`,
      missing: { rule: 'cybercert.customers.show-not-found', message: 'Not Found' },
    }),
  ],
}
