import {
  company,
  deletedPath,
  type FaturaEntegratorContract,
  newCustomer,
  person,
  refused,
} from './arrange.ts'
import { required } from './required.ts'

export const postCustomer: FaturaEntegratorContract = {
  service: 'faturaentegrator',
  endpoint: 'POST /api/customers',
  cases: [
    {
      rule: 'faturaentegrator.create.answer',
      title: 'answers 201 with the whole customer',
      prove: (stage) =>
        stage
          .ask('POST', '/customers', { json: person() })
          .expectStatus(201)
          .expectJsonLike({ data: person({ iban: null, title: null }) }),
    },
    {
      rule: 'faturaentegrator.create.new-id',
      title: 'never gives the id of a deleted customer again',
      async prove(stage) {
        const gone = Number((await deletedPath(stage)).split('/').at(-1))
        const id = await newCustomer(stage)
        if (!Number.isInteger(id) || id <= gone) throw new Error(`${id} comes after ${gone}`)
      },
    },
    ...required,
    {
      rule: 'faturaentegrator.create.optional-fields',
      title: 'does not ask for postcode, phone, email and iban',
      prove: (stage) =>
        stage
          .ask('POST', '/customers', { json: company() })
          .expectStatus(201)
          .expectJsonLike({ data: { postcode: null, phone: null, email: null, iban: null } }),
    },
    {
      rule: 'faturaentegrator.create.optional-fields',
      title: 'keeps postcode, phone, email and iban where they are sent',
      async prove(stage) {
        const json = company({ postcode: '1', phone: '2', email: 'a@example.com', iban: 'TR3' })
        const id = await newCustomer(stage, json)
        await newCustomer(stage)
        await stage.ask('GET', `/customers/${id}`).expectJsonLike({ data: json })
      },
    },
    {
      rule: 'faturaentegrator.create.other-types-fields-can-be-empty',
      title: 'takes the fields of the other type when they are empty',
      async prove(stage) {
        await newCustomer(stage, person({ tax_office: '', title: '' }))
        await newCustomer(stage, company({ name: '', surname: '' }))
      },
    },
    {
      rule: 'faturaentegrator.create.other-types-fields-are-kept',
      title: 'keeps the fields of the other type when they have values',
      prove: (stage) =>
        stage
          .ask('POST', '/customers', { json: person({ tax_office: 'Kadıköy' }) })
          .expectStatus(201)
          .expectJsonLike({ data: { type: 'person', tax_office: 'Kadıköy' } }),
    },
    {
      rule: 'faturaentegrator.create.tax-number-may-repeat',
      title: 'takes a tax_number that another customer has',
      unnamed: 'to know whether it repeats, each write would have to look through every customer',
      async prove(stage) {
        await newCustomer(stage)
        await newCustomer(stage)
      },
    },
    {
      rule: 'faturaentegrator.fields.check-digits-not-verified',
      title: 'takes the tax_number 11111111111',
      prove: (stage) => newCustomer(stage, person({ tax_number: '11111111111' })),
    },
    {
      rule: 'faturaentegrator.fields.create-email-is-an-address',
      title: 'refuses an email that is no address',
      prove: (stage) =>
        refused(stage.ask('POST', '/customers', { json: person({ email: 'mehmet@' }) }), 'email'),
    },
    {
      rule: 'faturaentegrator.fields.type-is-person-or-company',
      title: 'refuses a type that is neither person nor company',
      prove: (stage) =>
        refused(stage.ask('POST', '/customers', { json: person({ type: 'Person' }) }), 'type'),
    },
    {
      rule: 'faturaentegrator.fields.tax-number-has-10-or-11-digits',
      title: 'refuses a tax_number of 9 digits',
      prove: (stage) =>
        refused(
          stage.ask('POST', '/customers', { json: company({ tax_number: '123456789' }) }),
          'tax_number',
        ),
    },
    {
      rule: 'faturaentegrator.fields.any-length',
      title: 'keeps a title of 300 letters',
      async prove(stage) {
        const json = company({ title: 'Ğ'.repeat(300) })
        const id = await newCustomer(stage, json)
        await stage.ask('GET', `/customers/${id}`).expectJsonLike({ data: json })
      },
    },
  ],
}
