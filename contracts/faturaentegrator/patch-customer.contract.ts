import { keysInOrder } from '../bodies.ts'
import {
  type Customer,
  company,
  type FaturaEntegratorContract,
  newPath,
  person,
  refused,
  whenTimeHasMoved,
} from './arrange.ts'
import { patchValues } from './patch-values.ts'

/** The documented sample (seed 000, "Örnek istekler"). */
const sample = {
  name: 'Mehmet',
  surname: 'DEMİR',
  phone: '5321234567',
  email: 'musteri@example.com',
  country: 'TÜRKİYE',
  postcode: '16010',
  city: 'BURSA',
  district: 'YENİŞEHİR',
  address: 'Cumhuriyet Mh. No:12',
  tax_number: '',
  tax_office: '',
}

/** As C# and PHP write it: letters beyond ASCII as `\uXXXX`. */
const escaped = JSON.stringify(sample).replace(
  /[^ -~]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
)

export const patchCustomer: FaturaEntegratorContract = {
  service: 'faturaentegrator',
  endpoint: 'PATCH /api/customers/{id}',
  cases: [
    {
      rule: 'faturaentegrator.update.patch-merges',
      title: 'changes only the fields that are sent',
      async prove(stage) {
        const path = await newPath(stage, person({ phone: '5320000000', iban: 'TR1' }))
        await stage.ask('PATCH', path, { json: { phone: '5329999999' } }).expectStatus(200)
        await stage
          .ask('GET', path)
          .expectJsonLike({ data: { ...person({ iban: 'TR1' }), phone: '5329999999' } })
      },
    },
    {
      rule: 'faturaentegrator.update.patch-merges',
      title: 'changes one part of the address of a company, and nothing else',
      async prove(stage) {
        const path = await newPath(stage, company({ postcode: '16010', iban: 'TR1' }))
        await stage.ask('PATCH', path, { json: { district: 'NİLÜFER' } }).expectStatus(200)
        await stage.ask('GET', path).expectJsonLike({
          data: company({ postcode: '16010', iban: 'TR1', district: 'NİLÜFER' }),
        })
      },
    },
    {
      rule: 'faturaentegrator.update.patch-merges',
      title: 'takes the documented sample as it stands',
      async prove(stage) {
        const path = await newPath(stage)
        await stage.ask('PATCH', path, { json: sample }).expectStatus(200)
        await stage.ask('GET', path).expectJsonLike({
          data: { ...sample, tax_number: null, tax_office: null, type: 'person' },
        })
      },
    },
    {
      rule: 'faturaentegrator.update.every-field-is-optional',
      title: 'asks for no field',
      async prove(stage) {
        const path = await newPath(stage)
        await stage.ask('PATCH', path, { json: {} }).expectStatus(200)
        await stage.ask('GET', path).expectJsonLike({ data: person() })
      },
    },
    {
      rule: 'faturaentegrator.update.writes-documented-fields',
      title: 'writes each of the fourteen fields',
      async prove(stage) {
        const path = await newPath(stage)
        const json = company({
          tax_number: '10000000146',
          name: 'Ayşe',
          surname: 'IŞIK',
          phone: '2320000000',
          email: 'ayse@example.com',
          country: 'KKTC',
          postcode: '99010',
          city: 'LEFKOŞA',
          district: 'GÖNYELİ',
          address: 'Atatürk Cd. No:1',
          iban: 'TR2',
        })
        await stage.ask('PATCH', path, { json }).expectStatus(200)
        await stage.ask('GET', path).expectJsonLike({ data: json })
      },
    },
    {
      rule: 'faturaentegrator.update.writes-documented-fields',
      title: 'stores the same text from \\u escapes as from UTF-8',
      async prove(stage) {
        const path = await newPath(stage, person({ city: 'İZMİR' }))
        const headers = { 'content-type': 'application/json' }
        await stage.ask('PATCH', path, { raw: escaped, headers }).expectStatus(200)
        await stage
          .ask('GET', path)
          .expectJsonLike({ data: { surname: 'DEMİR', district: 'YENİŞEHİR', city: 'BURSA' } })
      },
    },
    {
      rule: 'faturaentegrator.update.tax-fields-can-be-emptied',
      title: 'takes an empty tax_number and tax_office, and clears them',
      async prove(stage) {
        const path = await newPath(stage, company())
        const json = { tax_number: '', tax_office: '' }
        await stage.ask('PATCH', path, { json }).expectStatus(200)
        await stage.ask('GET', path).expect(({ res }) => {
          const { data } = res.json as { data: Record<string, unknown> }
          for (const field of ['tax_number', 'tax_office']) {
            if (data[field]) throw new Error(`${field} is ${data[field]}`)
          }
        })
      },
    },
    {
      rule: 'faturaentegrator.update.answer',
      title: 'answers 200 with the whole customer',
      async prove(stage) {
        const path = await newPath(stage)
        await stage
          .ask('PATCH', path, { json: { city: 'İZMİR' } })
          .expectStatus(200)
          .expectJsonLike({ data: person({ city: 'İZMİR' }) })
          .expect(keysInOrder('data'))
      },
    },
    {
      rule: 'faturaentegrator.update.type-cannot-be-emptied',
      title: 'refuses to take the type away',
      async prove(stage) {
        const path = await newPath(stage)
        await refused(stage.ask('PATCH', path, { json: { type: '' } }), 'type')
        await refused(stage.ask('PATCH', path, { json: { type: null } }), 'type')
      },
    },
    {
      rule: 'faturaentegrator.update.type-changes-alone',
      title: 'changes the type without the fields of the new one',
      async prove(stage) {
        const path = await newPath(stage)
        await stage
          .ask('PATCH', path, { json: { type: 'company' } })
          .expectStatus(200)
          .expectJsonLike({ data: { type: 'company', title: null } })
      },
    },
    {
      rule: 'faturaentegrator.update.untouched-when-unchanged',
      title: 'leaves updated_at alone when no value changes',
      async prove(stage) {
        const path = await newPath(stage)
        const made: Customer = await stage.ask('GET', path).returns('data')
        await whenTimeHasMoved(stage, made.updated_at)
        await stage
          .ask('PATCH', path, { json: { name: 'Mehmet' } })
          .expectJsonLike({ data: { updated_at: made.updated_at } })
        await stage.ask('PATCH', path, { json: { name: 'Ahmet' } }).expect(({ res }) => {
          const { data } = res.json as { data: Customer }
          if (data.updated_at <= made.updated_at) throw new Error('updated_at has not moved')
        })
      },
    },
    ...patchValues,
  ],
}
