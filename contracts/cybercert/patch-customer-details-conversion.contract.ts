import type { Role, Stage } from '../stage.ts'
import { type CyberCertContract, newDetails } from './arrange.ts'

type Amount = readonly [amount: number, currency: string]

/** Expects that an amount is answered as another, to whoever has the role. */
const converts = async (stage: Stage, as: Role, [amount, code]: Amount, to: Amount) => {
  const path = await newDetails(stage)
  await stage
    .ask('PATCH', path, { as, json: { annual_revenue: amount, annual_revenue_currency: code } })
    .expectStatus(200)
    .expectJsonLike({
      annual_revenue: amount,
      annual_revenue_currency: code,
      annual_revenue_converted: to[0],
      annual_revenue_currency_converted: to[1],
    })
}

/** How a revenue becomes one in the caller's currency. The same for both methods and for `GET`. */
export const patchCustomerDetailsConversion: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PATCH /api/v1/customers/{uuid}/details',
  cases: [
    {
      rule: 'cybercert.conversion.callers-currency',
      title: 'converts to the currency of whoever asks, and keeps the one that was sent',
      async prove(stage) {
        const sent = { annual_revenue: 990, annual_revenue_currency: 'TRY' }
        const path = await newDetails(stage, sent)
        const seen = { admin: 990, usd: 33, eur: 30 } as const
        for (const as of ['admin', 'usd', 'eur'] as const) {
          await stage
            .ask('GET', path, { as })
            .expectStatus(200)
            .expectJsonLike({ ...sent, annual_revenue_converted: seen[as] })
        }
        await converts(stage, 'usd', [990, 'TRY'], [33, 'USD'])
        await converts(stage, 'eur', [990, 'TRY'], [30, 'EUR'])
      },
    },
    {
      rule: 'cybercert.conversion.usd-is-30-try',
      title: 'takes 1 USD for 30 TRY, both ways',
      async prove(stage) {
        await converts(stage, 'admin', [2000000, 'USD'], [60000000, 'TRY'])
        await converts(stage, 'usd', [60000000, 'TRY'], [2000000, 'USD'])
      },
    },
    {
      rule: 'cybercert.conversion.other-rates',
      title: 'takes 1 EUR for 33 TRY and 1 GBP for 38 TRY, across currencies too',
      async prove(stage) {
        await converts(stage, 'admin', [100, 'EUR'], [3300, 'TRY'])
        await converts(stage, 'admin', [100, 'GBP'], [3800, 'TRY'])
        await converts(stage, 'usd', [100, 'EUR'], [110, 'USD'])
        await converts(stage, 'eur', [99, 'GBP'], [114, 'EUR'])
        await converts(stage, 'eur', [11, 'USD'], [10, 'EUR'])
      },
    },
    {
      rule: 'cybercert.conversion.decimal',
      title: 'computes in decimal, where binary digits would lose a cent',
      async prove(stage) {
        await converts(stage, 'admin', [1.005, 'TRY'], [1.01, 'TRY'])
        await converts(stage, 'admin', [8.345, 'TRY'], [8.35, 'TRY'])
        await converts(stage, 'admin', [1234567.89, 'USD'], [37037036.7, 'TRY'])
      },
    },
    {
      rule: 'cybercert.conversion.two-decimals',
      title: 'rounds half away from zero to two decimals, within one currency too',
      async prove(stage) {
        await converts(stage, 'usd', [100, 'TRY'], [3.33, 'USD'])
        await converts(stage, 'usd', [200, 'TRY'], [6.67, 'USD'])
        await converts(stage, 'usd', [0.75, 'TRY'], [0.03, 'USD'])
        await converts(stage, 'admin', [0.125, 'TRY'], [0.13, 'TRY'])
        await converts(stage, 'admin', [0.0049, 'TRY'], [0, 'TRY'])
      },
    },
    {
      rule: 'cybercert.conversion.beyond-double-is-null',
      title: 'shows null to a caller in whose currency the amount is beyond a double',
      async prove(stage) {
        const path = await newDetails(stage)
        const json = { annual_revenue: 1.7e308, annual_revenue_currency: 'EUR' }
        await stage
          .ask('PATCH', path, { as: 'eur', json })
          .expectStatus(200)
          .expectJsonLike({ annual_revenue_converted: 1.7e308 })
        await stage
          .ask('GET', path)
          .expectStatus(200)
          .expectJsonLike({ annual_revenue_converted: null })
      },
    },
    {
      rule: 'cybercert.conversion.no-revenue',
      title: 'converts no revenue to null, and still names the currency',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage
          .ask('PATCH', path, { as: 'usd', json: { annual_revenue_currency: 'EUR' } })
          .expectStatus(200)
          .expectJsonLike({
            annual_revenue: null,
            annual_revenue_currency: 'EUR',
            annual_revenue_converted: null,
            annual_revenue_currency_converted: 'USD',
          })
      },
    },
    {
      rule: 'cybercert.conversion.no-currency',
      title: "takes a revenue without a currency for one in the caller's",
      async prove(stage) {
        const path = await newDetails(stage)
        await stage
          .ask('PATCH', path, { as: 'usd', json: { annual_revenue: 12.5 } })
          .expectStatus(200)
          .expectJsonLike({
            annual_revenue: 12.5,
            annual_revenue_currency: 'USD',
            annual_revenue_converted: 12.5,
            annual_revenue_currency_converted: 'USD',
          })
      },
    },
  ],
}
