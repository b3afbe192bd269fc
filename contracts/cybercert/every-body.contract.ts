import { type CyberCertContract, newCustomer, newDetails } from './arrange.ts'
import { refused } from './bodies.ts'

const json = { 'content-type': 'application/json' }

/** Expects an answer that says what is wrong in one sentence. */
const saysWhy = ({ res }: { readonly res: { readonly json?: unknown } }) => {
  const { message, ...others } = res.json as { message?: unknown }
  if (typeof message !== 'string' || message.length < 10 || Object.keys(others).length > 0) {
    throw new Error(`it says ${JSON.stringify(res.json)}`)
  }
}

/** Bodies, at every endpoint that takes one; shown with the update of details. */
export const everyBody: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'every endpoint',
  cases: [
    {
      rule: 'cybercert.common.json-only',
      title: 'reads JSON and nothing else',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food' })
        await stage.ask('PATCH', path, {
          raw: '{"industry":"Toys"}',
          headers: { 'content-type': 'text/plain' },
        })
        await stage.ask('GET', path).expectJsonLike({ industry: 'Food' })
      },
    },
    {
      rule: 'cybercert.common.unsupported-media-type',
      title: 'wants JSON and says so',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food' })
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
          await stage
            .ask('PATCH', path, { raw: '{"industry":"Toys"}', headers: { 'content-type': type } })
            .expectStatus(415)
            .expect(saysWhy)
        }
        await stage
          .ask('PATCH', path, {
            raw: '{"industry":"Tea"}',
            headers: { 'content-type': 'application/json; charset=utf-8' },
          })
          .expectStatus(200)
          .expectJsonLike({ industry: 'Tea' })
      },
    },
    {
      rule: 'cybercert.common.malformed-json',
      title: 'answers 400 to a body that cannot be parsed, and says why',
      async prove(stage) {
        const path = await newDetails(stage)
        for (const raw of ['{', '{"industry":"Food"', "{'industry':'Food'}", 'industry=Food']) {
          await stage.ask('PATCH', path, { raw, headers: json }).expectStatus(400).expect(saysWhy)
        }
      },
    },
    {
      rule: 'cybercert.common.body-too-large',
      title: 'answers 413 to a body above a mebibyte, and takes one below',
      async prove(stage) {
        const path = await newDetails(stage)
        const raw = (letters: number) => `{"address":"${'a'.repeat(letters)}"}`
        await stage
          .ask('PATCH', path, { raw: raw(1_048_576), headers: json })
          .expectStatus(413)
          .expect(saysWhy)
        await stage.ask('PATCH', path, { raw: raw(1_000_000), headers: json }).expectStatus(200)
      },
    },
    {
      rule: 'cybercert.common.body-is-an-object',
      title: 'refuses a list, a number, a text, a boolean and null',
      async prove(stage) {
        const path = await newDetails(stage)
        for (const raw of ['[]', '[{"industry":"Food"}]', '7', '"Food"', 'true', 'null']) {
          await stage
            .ask('PATCH', path, { raw, headers: json })
            .expectStatus(422)
            .expectJson(refused({ body: ['The request body must be a JSON object.'] }))
        }
      },
    },
    {
      rule: 'cybercert.common.no-body-is-no-fields',
      title: 'takes a request without a body for one without fields',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food' })
        await stage.ask('PATCH', path).expectStatus(200).expectJsonLike({ industry: 'Food' })
        await stage
          .ask('PATCH', path, { raw: '', headers: json })
          .expectStatus(200)
          .expectJsonLike({ industry: 'Food' })
      },
    },
    {
      rule: 'cybercert.common.unknown-fields-ignored',
      title: 'ignores the fields that nobody knows, and those that nobody may write',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food' })
        const { id } = await stage.ask('GET', path).returns(({ res }) => res.json as { id: number })
        await stage
          .ask('PATCH', path, { json: { colour: 'red', id: 0, customer_id: 0, employee_count: 7 } })
          .expectStatus(200)
          .expectJsonLike({ id, industry: 'Food', employee_count: 7 })
      },
    },
    {
      rule: 'cybercert.common.strings-trimmed',
      title: 'cuts off the white space around texts, and none within',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage
          .ask('PATCH', path, {
            json: { industry: ' Food  and\tdrink \n', address: '\u00a0Moda ' },
          })
          .expectStatus(200)
          .expectJsonLike({ industry: 'Food  and\tdrink' })
        await stage.ask('GET', path).expectStatus(200).expectJsonLike({ address: 'Moda' })
      },
    },
    {
      rule: 'cybercert.common.empty-string-is-null',
      title: 'takes an empty text for null, and one of white space too',
      async prove(stage) {
        const path = await newDetails(stage, { industry: 'Food', website: 'https://example.com' })
        await stage
          .ask('PATCH', path, { json: { industry: '', website: '  ' } })
          .expectStatus(200)
          .expectJsonLike({ industry: null, website: null })
      },
    },
    {
      rule: 'cybercert.common.null-clears',
      title: 'clears every field that is sent as null',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}/details`
        const full = {
          annual_revenue: 10,
          annual_revenue_currency: 'USD',
          employee_count: 7,
          industry: 'Food',
          website: 'https://example.com',
          address: 'Moda',
        }
        await stage.ask('PATCH', path, { json: full }).expectStatus(200)
        const nulls = Object.fromEntries(Object.keys(full).map((field) => [field, null]))
        await stage.ask('PATCH', path, { json: nulls }).expectStatus(200)
        await stage
          .ask('GET', path)
          .expectStatus(200)
          .expectJsonLike({ ...nulls, annual_revenue_converted: null, is_active: true })
      },
    },
    {
      rule: 'cybercert.common.validation-failed',
      title: 'answers 422 with a sentence for each field that is refused',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage
          .ask('PATCH', path, { json: { employee_count: -1, is_active: 'yes' } })
          .expectStatus(422)
          .expectJson(
            refused({
              employee_count: ['The employee count field must be at least 0.'],
              is_active: ['The is active field must be true or false.'],
            }),
          )
      },
    },
  ],
}
