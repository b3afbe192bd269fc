import type { Spec } from '../stage.ts'
import {
  type Customer,
  type FaturaEntegratorContract,
  newPath,
  person,
  unknownId,
} from './arrange.ts'
import { bodies } from './bodies.ts'
import { errors } from './errors.ts'

/** A body with a customer under `data`, or without. */
const bodyOf = async (asked: Spec): Promise<Partial<Customer> & { data?: Partial<Customer> }> =>
  await asked.returns(({ res }) => res.json)

export const everyEndpoint: FaturaEntegratorContract = {
  service: 'faturaentegrator',
  endpoint: 'every endpoint',
  cases: [
    {
      rule: 'faturaentegrator.common.bearer-required',
      title: 'wants a bearer key everywhere',
      async prove(stage) {
        const asked = { as: null, json: person() }
        await stage.ask('POST', '/check/auth', { as: null }).expectStatus(401)
        await stage.ask('GET', '/customers', { as: null }).expectStatus(401)
        await stage.ask('POST', '/customers', asked).expectStatus(401)
        await stage.ask('GET', '/customers/1', { as: null }).expectStatus(401)
        await stage.ask('PATCH', '/customers/1', asked).expectStatus(401)
        await stage.ask('DELETE', '/customers/1', { as: null }).expectStatus(401)
      },
    },
    {
      rule: 'faturaentegrator.common.bearer-required',
      title: 'takes no other scheme than Bearer',
      prove: (stage) =>
        stage
          .ask('GET', '/customers', { as: null, headers: { authorization: 'Basic YTpi' } })
          .expectStatus(401),
    },
    {
      rule: 'faturaentegrator.common.unauthenticated',
      title: 'answers an unknown key with Unauthenticated.',
      prove: (stage) =>
        stage
          .ask('GET', '/customers', { as: null, headers: { authorization: 'Bearer no-such-key' } })
          .expectStatus(401)
          .expectJson({ message: 'Unauthenticated.' }),
    },
    {
      rule: 'faturaentegrator.common.expired-key',
      title: 'answers an expired key like an unknown one',
      prove: (stage) =>
        stage
          .ask('GET', '/customers', { as: 'expired' })
          .expectStatus(401)
          .expectJson({ message: 'Unauthenticated.' }),
    },
    {
      rule: 'faturaentegrator.common.every-key-may',
      title: 'lets every good key do everything',
      async prove(stage) {
        const path = await newPath(stage)
        await stage.ask('PATCH', path, { as: 'nobody', json: { name: 'Ali' } }).expectStatus(200)
        await stage.ask('DELETE', path, { as: 'nobody' }).expectStatus(204)
      },
    },
    {
      rule: 'faturaentegrator.common.accept-not-required',
      title: 'answers in JSON whatever is accepted',
      async prove(stage) {
        const headers = { accept: 'text/html' }
        for (const [path, status] of [
          ['/customers', 200],
          [`/customers/${unknownId}`, 404],
        ] as const) {
          await stage
            .ask('GET', path, { headers })
            .expectStatus(status)
            .expectHeaderContains('content-type', 'application/json')
        }
      },
    },
    {
      rule: 'faturaentegrator.common.check-order',
      title: 'looks at key, record, media type, syntax and fields, in this order',
      async prove(stage) {
        const path = await newPath(stage)
        const unknown = `/customers/${unknownId}`
        const text = { raw: '{', headers: { 'content-type': 'text/plain' } }
        const json = { email: 'mehmet' }
        await stage.ask('PATCH', unknown, { as: null, json }).expectStatus(401)
        await stage.ask('PATCH', unknown, { json }).expectStatus(404)
        await stage.ask('PATCH', unknown, text).expectStatus(404)
        await stage.ask('PATCH', path, text).expectStatus(415)
      },
    },
    {
      rule: 'faturaentegrator.common.timestamps',
      title: 'writes moments in UTC with six digits',
      async prove(stage) {
        const path = await newPath(stage)
        await stage.ask('PATCH', path, { json: { name: 'Ali' } }).expect(({ res }) => {
          const { created_at, updated_at } = (res.json as { data: Customer }).data
          for (const moment of [created_at, updated_at]) {
            if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(moment)) throw new Error(moment)
          }
        })
      },
    },
    {
      rule: 'faturaentegrator.common.data-wraps',
      title: 'answers a customer under data, made, changed or shown',
      async prove(stage) {
        // All three are asked before any is judged, wherever the first one's id may stand.
        const made = await bodyOf(stage.ask('POST', '/customers', { json: person() }))
        const id = made.data?.id ?? made.id
        const changed = await bodyOf(stage.ask('PATCH', `/customers/${id}`, { json: {} }))
        const shown = await bodyOf(stage.ask('GET', `/customers/${id}`))
        for (const { data } of [made, changed, shown]) {
          if (typeof id !== 'number' || data?.id !== id) throw new Error(`under data is ${data}`)
        }
      },
    },
    {
      rule: 'faturaentegrator.common.data-alone',
      title: 'answers nothing beside data',
      async prove(stage) {
        const made = await bodyOf(stage.ask('POST', '/customers', { json: person() }))
        const path = `/customers/${made.data?.id}`
        const shown = await bodyOf(stage.ask('GET', path))
        const changed = await bodyOf(stage.ask('PATCH', path, { json: {} }))
        for (const body of [made, shown, changed]) {
          if (Object.keys(body).join() !== 'data')
            throw new Error(`the keys are ${Object.keys(body)}`)
        }
      },
    },
    {
      rule: 'faturaentegrator.common.unknown-query-ignored',
      title: 'ignores a query parameter that nobody knows',
      async prove(stage) {
        const path = await newPath(stage)
        await stage.ask('GET', path, { query: { colour: 'red' } }).expectStatus(200)
      },
    },
    ...bodies,
    ...errors,
  ],
}
