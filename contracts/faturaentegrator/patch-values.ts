import type { RuleId } from '../../src/services/faturaentegrator/rules.ts'
import type { Case } from '../contract.ts'
import { newPath, refused } from './arrange.ts'

/** Which values an update takes. */
export const patchValues: readonly Case<RuleId>[] = [
  {
    rule: 'faturaentegrator.fields.type-is-person-or-company',
    title: 'refuses a type that is neither person nor company',
    async prove(stage) {
      const path = await newPath(stage)
      await refused(stage.ask('PATCH', path, { json: { type: 'firm' } }), 'type')
    },
  },
  {
    rule: 'faturaentegrator.fields.tax-number-has-10-or-11-digits',
    title: 'refuses a tax_number of 9 or 12 digits, or with a letter',
    async prove(stage) {
      const path = await newPath(stage)
      for (const tax_number of ['123456789', '123456789012', '123456789A']) {
        await refused(stage.ask('PATCH', path, { json: { tax_number } }), 'tax_number')
      }
      for (const tax_number of ['1234567890', '10000000146']) {
        await stage.ask('PATCH', path, { json: { tax_number } }).expectStatus(200)
      }
    },
  },
  {
    rule: 'faturaentegrator.fields.check-digits-not-verified',
    title: 'takes a tax_number whose check digits are wrong',
    async prove(stage) {
      const path = await newPath(stage)
      const json = { tax_number: '1234567891' }
      await stage.ask('PATCH', path, { json }).expectStatus(200).expectJsonLike({ data: json })
    },
  },
  {
    rule: 'faturaentegrator.fields.update-email-is-an-address',
    title: 'refuses an email that is no address',
    async prove(stage) {
      const path = await newPath(stage)
      await refused(stage.ask('PATCH', path, { json: { email: 'mehmet' } }), 'email')
    },
  },
  {
    rule: 'faturaentegrator.fields.any-length',
    title: 'keeps a text of 300 letters',
    async prove(stage) {
      const json = { address: 'Ş'.repeat(300) }
      const path = await newPath(stage)
      await stage.ask('PATCH', path, { json }).expectStatus(200)
      await stage.ask('GET', path).expectJsonLike({ data: json })
    },
  },
]
