import type { RuleId } from '../../src/services/faturaentegrator/rules.ts'
import type { Case } from '../contract.ts'
import { type Customer, company, newPath, person, refused } from './arrange.ts'

const declared = { 'content-type': 'application/json' }

/** How the body of a request is read. */
export const bodies: readonly Case<RuleId>[] = [
  {
    rule: 'faturaentegrator.common.json-only',
    title: 'reads JSON and nothing else',
    async prove(stage) {
      const path = await newPath(stage, person({ name: 'Ayşe' }))
      const headers = { 'content-type': 'text/plain' }
      await stage.ask('PATCH', path, { raw: '{"name":"Ali"}', headers })
      await stage.ask('GET', path).expectJsonLike({ data: { name: 'Ayşe' } })
    },
  },
  {
    rule: 'faturaentegrator.common.unsupported-media-type',
    title: 'refuses a body that is not declared as JSON, and says what to send',
    async prove(stage) {
      const path = await newPath(stage)
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      await stage
        .ask('PATCH', path, { raw: 'name=Ali', headers })
        .expectStatus(415)
        .expectBodyContains('application/json')
    },
  },
  {
    rule: 'faturaentegrator.common.malformed-json',
    title: 'refuses a body that is no JSON',
    async prove(stage) {
      const path = await newPath(stage)
      await stage.ask('PATCH', path, { raw: '{"name":', headers: declared }).expectStatus(400)
    },
  },
  {
    rule: 'faturaentegrator.common.body-too-large',
    title: 'refuses a body of three megabytes',
    async prove(stage) {
      const path = await newPath(stage)
      const json = { address: 'a'.repeat(3_000_000) }
      await stage.ask('PATCH', path, { json }).expectStatus(413)
    },
  },
  {
    rule: 'faturaentegrator.common.body-is-an-object',
    title: 'refuses a body that is a list or a text',
    async prove(stage) {
      const path = await newPath(stage)
      for (const raw of ['[]', '"Ali"', 'null']) {
        await stage.ask('PATCH', path, { raw, headers: declared }).expectStatus(422)
      }
    },
  },
  {
    rule: 'faturaentegrator.common.no-body-is-no-fields',
    title: 'takes a request without a body as one without fields',
    async prove(stage) {
      await stage.ask('PATCH', await newPath(stage)).expectStatus(200)
      await stage.ask('POST', '/customers').expectStatus(422)
    },
  },
  {
    rule: 'faturaentegrator.common.wrong-type',
    title: 'refuses a number, true and a list where a text is wanted',
    async prove(stage) {
      const path = await newPath(stage)
      for (const postcode of [16010, true, ['16010']]) {
        await refused(stage.ask('PATCH', path, { json: { postcode } }), 'postcode')
      }
      await refused(stage.ask('PATCH', path, { json: { tax_number: 11111111111 } }), 'tax_number')
    },
  },
  {
    rule: 'faturaentegrator.common.unknown-fields-ignored',
    title: 'ignores fields that no page knows, id and created_at among them',
    async prove(stage) {
      const path = await newPath(stage)
      const { created_at }: Customer = await stage.ask('GET', path).returns('data')
      const json = { id: 7, created_at: '2001-01-01T00:00:00.000000Z', colour: 'red', name: 'Ali' }
      await stage.ask('PATCH', path, { json }).expectStatus(200)
      await stage
        .ask('GET', path)
        .expectStatus(200)
        .expectJsonLike({ data: { name: 'Ali', created_at } })
    },
  },
  {
    rule: 'faturaentegrator.common.strings-trimmed',
    title: 'cuts off white space around a text',
    prove: (stage) =>
      stage
        .ask('POST', '/customers', { json: person({ name: '  Ayşe Nur\t' }) })
        .expectStatus(201)
        .expectJsonLike({ data: { name: 'Ayşe Nur' } }),
  },
  {
    rule: 'faturaentegrator.common.strings-trimmed',
    title: 'cuts off white space around what a query sends',
    prove: (stage) =>
      stage
        .ask('GET', '/customers', { query: { limit: ' 2 ' } })
        .expectStatus(200)
        .expectJsonLike({ meta: { per_page: 2 } }),
  },
  {
    rule: 'faturaentegrator.common.empty-string-is-null',
    title: 'answers an empty text as null',
    async prove(stage) {
      const path = await newPath(stage, company())
      await stage
        .ask('PATCH', path, { json: { tax_number: '', tax_office: '' } })
        .expectJsonLike({ data: { tax_number: null, tax_office: null } })
    },
  },
  {
    rule: 'faturaentegrator.common.null-clears',
    title: 'clears a field that is sent as null',
    async prove(stage) {
      const path = await newPath(stage, person({ phone: '5320000000', iban: 'TR1' }))
      await stage.ask('PATCH', path, { json: { phone: null } }).expectStatus(200)
      await stage.ask('GET', path).expectJsonLike({ data: { phone: null, iban: 'TR1' } })
    },
  },
]
