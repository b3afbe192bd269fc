import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const app = createApp({ fixture: 'docs' })
const customer = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000'
let url: string
beforeAll(async () => {
  url = await app.listen({ port: 0 })
})
afterAll(() => app.close())

/** Sends the head of a request, and its body only when told to. */
async function begin(method: string, path: string, sandbox: string) {
  const request = httpRequest(url + path, {
    method,
    headers: {
      authorization: 'Bearer demo-admin',
      'content-type': 'application/json',
      'dublor-sandbox': sandbox,
      expect: '100-continue',
    },
  })
  request.flushHeaders()
  await once(request, 'continue')
  return async (body: object) => {
    request.end(JSON.stringify(body))
    const [response] = await once(request, 'response')
    return { status: response.statusCode, body: JSON.parse(await text(response)) }
  }
}

describe('two writes whose bodies come in the other order than their heads', () => {
  it('PATCH of one customer: neither loses what the other wrote', async () => {
    const first = await begin('PATCH', customer, 'heads')
    const second = await begin('PATCH', customer, 'heads')
    await second({ legal_name: 'Second' })
    await first({ email: 'first@example.com' })
    const headers = { authorization: 'Bearer demo-admin', 'dublor-sandbox': 'heads' }
    const { legal_name, email } = (await app.inject({ url: customer, headers })).json()
    expect({ legal_name, email }).toEqual({ legal_name: 'Second', email: 'first@example.com' })
  })

  it('a customer deleted in between is not written', async () => {
    const write = await begin('PATCH', customer, 'gone')
    const headers = { authorization: 'Bearer demo-admin', 'dublor-sandbox': 'gone' }
    await app.inject({ method: 'DELETE', url: customer, headers })
    expect((await write({ legal_name: 'Late' })).status).toBe(404)
  })

  it('60 first updates at once make one row', async () => {
    const headers = { authorization: 'Bearer demo-admin', 'dublor-sandbox': 'rows' }
    await app.inject({ method: 'DELETE', url: `${customer}/details`, headers })
    const sends = await Promise.all(
      Array.from({ length: 60 }, () => begin('PATCH', `${customer}/details`, 'rows')),
    )
    const answers = await Promise.all(sends.map((send, index) => send({ employee_count: index })))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })
})
