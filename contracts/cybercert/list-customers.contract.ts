import { filled, published } from '../published.ts'
import type { Stage } from '../stage.ts'
import { gateCases } from './access.ts'
import {
  bodyOf,
  type CyberCertContract,
  createCustomer,
  newCustomer,
  remove,
  uniqueName,
} from './arrange.ts'
import { exactly } from './bodies.ts'

const page = published<{ data: [Readonly<Record<string, unknown>>] }>(
  'cybercert.u1k.page/api/customers/list',
)

/** The only row of the list for a customer's name. */
const rowOf = async (stage: Stage, search: string) => {
  const asked = stage.ask('GET', '/customers', { query: { search } }).expectStatus(200)
  const { data } = await bodyOf<{ data: Record<string, unknown>[] }>(asked)
  if (data.length !== 1) throw new Error(`there are ${data.length} rows`)
  return data[0]
}

/** What a list shows. Which customers it shows has its own file, and pages have too. */
export const listCustomers: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'GET /api/v1/customers',
  cases: [
    {
      rule: 'cybercert.list.row',
      title: 'shows a customer with the published keys, in their order',
      async prove(stage) {
        const sent = {
          legal_name: 'Örnek Anonim Şirketi',
          tax_number: '1234567890',
          email: 'info@example.com',
        }
        const created = await createCustomer(stage, { ...sent, phone: '1' })
        const json = { annual_revenue: 100, annual_revenue_currency: 'USD' }
        const path = `/customers/${created.uuid}/details`
        await stage.ask('PATCH', path, { json }).expectStatus(200)
        const row = await rowOf(stage, created.company_name)
        const { id, uuid, company_name, user_id, created_at } = created
        const made = { id, uuid, company_name, user_id, created_at, is_active: true }
        const detail = { ...json, annual_revenue_converted: 3000 }
        exactly(filled(page.data[0], { ...sent, ...made, detail }))({ res: { json: row } })
      },
    },
    {
      rule: 'cybercert.list.paginator',
      title: 'answers the rows and four numbers, in their order',
      async prove(stage) {
        const { company_name } = await createCustomer(stage)
        const row = await rowOf(stage, company_name)
        await stage
          .ask('GET', '/customers', { query: { search: company_name } })
          .expectStatus(200)
          .expect(exactly(filled(page, { data: [row] })))
      },
    },
    {
      rule: 'cybercert.list.paginator',
      title: 'has one empty page when nothing is found',
      prove: (stage) =>
        stage
          .ask('GET', '/customers', { query: { search: uniqueName() } })
          .expectStatus(200)
          .expect(exactly(filled(page, { data: [], total: 0 }))),
    },
    {
      rule: 'cybercert.list.no-detail-is-null',
      title: 'shows a null detail when the customer has no row, or its row was deleted',
      async prove(stage) {
        const { uuid, company_name } = await createCustomer(stage)
        const never = await rowOf(stage, company_name)
        exactly(null)({ res: { json: never?.['detail'] } })
        const path = `/customers/${uuid}/details`
        await stage.ask('PATCH', path, { json: { annual_revenue: 5 } }).expectStatus(200)
        await remove(stage, path)
        const deleted = await rowOf(stage, company_name)
        exactly(null)({ res: { json: deleted?.['detail'] } })
      },
    },
    {
      rule: 'cybercert.list.inactive-detail-shows',
      title: 'shows an inactive detail row',
      async prove(stage) {
        const { uuid, company_name } = await createCustomer(stage)
        const json = { annual_revenue: 5, annual_revenue_currency: 'TRY', is_active: false }
        await stage.ask('PATCH', `/customers/${uuid}/details`, { json }).expectStatus(200)
        const row = await rowOf(stage, company_name)
        exactly({
          annual_revenue: 5,
          annual_revenue_converted: 5,
          annual_revenue_currency: 'TRY',
        })({ res: { json: row?.['detail'] } })
      },
    },
    {
      rule: 'cybercert.conversion.callers-currency',
      title: 'converts to the currency of whoever asks',
      async prove(stage) {
        const { uuid, company_name } = await createCustomer(stage)
        const json = { annual_revenue: 990, annual_revenue_currency: 'TRY' }
        await stage.ask('PATCH', `/customers/${uuid}/details`, { json }).expectStatus(200)
        await stage
          .ask('GET', '/customers', { as: 'usd', query: { search: company_name } })
          .expectStatus(200)
          .expectJsonLike({ data: [{ detail: { annual_revenue_converted: 33 } }] })
      },
    },
    {
      rule: 'cybercert.list.own-only',
      title: 'shows its own customers and no others to the weaker strength',
      async prove(stage) {
        const name = uniqueName()
        await newCustomer(stage, { company_name: `${name} foreign` }, 'admin')
        const own = await newCustomer(stage, { company_name: `${name} own` }, 'owner')
        const query = { search: name }
        await stage
          .ask('GET', '/customers', { as: 'owner', query })
          .expectStatus(200)
          .expectJsonLike({ data: [{ uuid: own }], total: 1 })
        await stage
          .ask('GET', '/customers', { query })
          .expectStatus(200)
          .expectJsonLike({ total: 2 })
      },
    },
    {
      rule: 'cybercert.common.unknown-query-ignored',
      title: 'ignores a query parameter that nobody knows',
      async prove(stage) {
        const search = (await createCustomer(stage)).company_name
        await stage
          .ask('GET', '/customers', { query: { search, sort: '-id', color: 'red' } })
          .expectStatus(200)
          .expectJsonLike({ total: 1 })
      },
    },
    ...gateCases('/customers', { method: 'GET', looks: true }),
  ],
}
