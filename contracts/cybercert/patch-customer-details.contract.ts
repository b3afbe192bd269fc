import { type CyberCertContract, newCustomer, newDetails, unknownUuid } from './arrange.ts'

/** `PATCH` and what both methods have in common. */
export const patchCustomerDetails: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PATCH /api/v1/customers/{uuid}/details',
  cases: [
    {
      rule: 'cybercert.details.patch-merges',
      title: 'changes only the fields that are sent',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food', employee_count: 7 })
        await stage
          .ask('PATCH', path, { json: { employee_count: 8 } })
          .expectStatus(200)
          .expectJsonLike({ industry: 'Food', employee_count: 8 })
      },
    },
    {
      rule: 'cybercert.details.update-answer',
      title: 'answers with the documented keys and nothing else, in their order',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage
          .ask('PATCH', path, { json: { annual_revenue: 5, annual_revenue_currency: 'TRY' } })
          .expectStatus(200)
          .expect(({ res }) => {
            const keys = Object.keys(res.json as object).join()
            if (keys !== documentedKeys) throw new Error(`the keys are ${keys}`)
          })
          .expectJsonLike({ annual_revenue: 5, employee_count: null, is_active: true })
      },
    },
    {
      rule: 'cybercert.details.update-answer-without-address',
      title: 'stores an address and answers without it',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage.ask('PATCH', path, { json: { address: 'Kadıköy' } }).expect(({ res }) => {
          if ('address' in (res.json as object)) throw new Error('the address is answered')
        })
        await stage.ask('GET', path).expectJsonLike({ address: 'Kadıköy' })
      },
    },
    {
      rule: 'cybercert.details.customer-not-found',
      title: 'does not know an unknown customer',
      prove: (stage) =>
        stage
          .ask('PATCH', `/customers/${unknownUuid}/details`, { json: {} })
          .expectStatus(404)
          .expectJson({ message: 'Customer not found' }),
    },
    {
      rule: 'cybercert.details.created-when-missing',
      title: 'creates the row when the customer has none',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}/details`
        await stage.ask('GET', path).expectStatus(404)
        await stage.ask('PATCH', path, { json: { industry: 'Food' } }).expectStatus(200)
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ industry: 'Food' })
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
  ],
}

const documentedKeys =
  'id,customer_id,annual_revenue,annual_revenue_currency,annual_revenue_converted,annual_revenue_currency_converted,employee_count,industry,website,is_active,updated_at'
