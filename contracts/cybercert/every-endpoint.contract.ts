import { type CyberCertContract, newCustomer, newDetails, unknownUuid } from './arrange.ts'
import { exactly, forbidden, unauthenticated } from './bodies.ts'

/** Tokens, permissions and paths. What concerns bodies has its own file. */
export const everyEndpoint: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'every endpoint',
  cases: [
    {
      rule: 'cybercert.common.bearer-required',
      title: 'takes a token only as a bearer token',
      async prove(stage) {
        for (const authorization of ['', 'Basic YTpi', 'Bearer', 'no-such-token']) {
          await stage
            .ask('GET', '/customers', { as: null, headers: { authorization } })
            .expectStatus(401)
        }
        await stage.ask('GET', '/customers').expectStatus(200)
      },
    },
    {
      rule: 'cybercert.common.bearer-required',
      title: 'wants a token everywhere',
      async prove(stage) {
        const customer = `/customers/${await newCustomer(stage)}`
        const methods = {
          '/customers': ['GET', 'POST'],
          [customer]: ['GET', 'PUT', 'PATCH', 'DELETE'],
          [`${customer}/restore`]: ['POST'],
          [`${customer}/details`]: ['GET', 'PUT', 'PATCH', 'DELETE'],
          [`${customer}/details/restore`]: ['POST'],
          '/user/settings': ['GET', 'PUT', 'PATCH'],
        } as const
        for (const [path, each] of Object.entries(methods)) {
          for (const method of each) await stage.ask(method, path, { as: null }).expectStatus(401)
        }
      },
    },
    {
      rule: 'cybercert.common.unauthenticated',
      title: 'answers 401 with one sentence to a token that nobody has',
      async prove(stage) {
        const headers = { authorization: 'Bearer no-such-token' }
        await stage
          .ask('GET', '/user/settings', { as: null, headers })
          .expectStatus(401)
          .expect(exactly(unauthenticated))
      },
    },
    {
      rule: 'cybercert.common.unauthenticated-everywhere',
      title: 'says it in these words to whoever sends no token',
      async prove(stage) {
        const path = `/customers/${await newCustomer(stage)}`
        for (const method of ['GET', 'DELETE'] as const) {
          await stage
            .ask(method, path, { as: null })
            .expectStatus(401)
            .expect(exactly(unauthenticated))
        }
      },
    },
    {
      rule: 'cybercert.common.expired-token',
      title: 'answers an expired token like an unknown one',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage
          .ask('GET', path, { as: 'expired' })
          .expectStatus(401)
          .expectJson(unauthenticated)
        await stage
          .ask('PATCH', path, { as: 'expired', json: {} })
          .expectStatus(401)
          .expectJson(unauthenticated)
      },
    },
    {
      rule: 'cybercert.common.forbidden',
      title: 'answers 403 with one word',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage
          .ask('PATCH', path, { as: 'nobody', json: {} })
          .expectStatus(403)
          .expect(exactly(forbidden))
      },
    },
    {
      rule: 'cybercert.common.check-order',
      title: 'answers 401, 403, 404, 403, 415, 400 and 422, in this order',
      async prove(stage) {
        const unknown = `/customers/${unknownUuid}/details`
        const foreign = await newDetails(stage)
        const text = { raw: '{"', headers: { 'content-type': 'text/plain' } }
        const broken = { raw: '{"', headers: { 'content-type': 'application/json' } }
        const invalid = { json: { employee_count: -1 } }
        for (const body of [text, broken, invalid]) {
          await stage.ask('PATCH', unknown, { as: null, ...body }).expectStatus(401)
          await stage.ask('PATCH', unknown, { as: 'expired', ...body }).expectStatus(401)
          await stage.ask('PATCH', unknown, { as: 'nobody', ...body }).expectStatus(403)
          await stage.ask('PATCH', unknown, { as: 'owner', ...body }).expectStatus(404)
          await stage.ask('PATCH', foreign, { as: 'owner', ...body }).expectStatus(403)
        }
        await stage.ask('PATCH', foreign, text).expectStatus(415)
        await stage.ask('PATCH', foreign, broken).expectStatus(400)
        await stage.ask('PATCH', foreign, invalid).expectStatus(422)
      },
    },
    {
      rule: 'cybercert.common.unknown-route',
      title: 'names the path that does not exist',
      async prove(stage) {
        for (const path of ['no-such-path', 'customers/a/b', 'user']) {
          await stage
            .ask('GET', `/${path}`)
            .expectStatus(404)
            .expect(exactly({ message: `The route api/v1/${path} could not be found.` }))
        }
      },
    },
    {
      rule: 'cybercert.common.method-not-allowed',
      title: 'names the methods of a path that does not have the one asked for',
      async prove(stage) {
        const uuid = await newCustomer(stage)
        const expected = [
          ['DELETE', 'customers', 'GET, HEAD, POST'],
          ['POST', `customers/${uuid}`, 'GET, HEAD, PUT, PATCH, DELETE'],
          ['POST', `customers/${uuid}/details`, 'GET, HEAD, PUT, PATCH, DELETE'],
          ['GET', `customers/${uuid}/details/restore`, 'POST'],
          ['DELETE', 'user/settings', 'GET, HEAD, PUT, PATCH'],
        ] as const
        for (const [method, path, allow] of expected) {
          const message = `The ${method} method is not supported for route api/v1/${path}. Supported methods: ${allow}.`
          await stage
            .ask(method, `/${path}`)
            .expectStatus(405)
            .expectHeader('allow', allow)
            .expect(exactly({ message }))
        }
      },
    },
    {
      rule: 'cybercert.common.unknown-query-ignored',
      title: 'ignores a query parameter that nobody knows',
      async prove(stage) {
        const path = await newDetails(stage)
        await stage
          .ask('PATCH', path, { json: { industry: 'Food' }, query: { industry: 'Toys', a: 1 } })
          .expectStatus(200)
          .expectJsonLike({ industry: 'Food' })
      },
    },
  ],
}
