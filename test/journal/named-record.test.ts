import { afterAll, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { showCustomer } from '../../src/services/cybercert/customers/show-customer.ts'
import { cybercert } from '../../src/services/cybercert/index.ts'

// A path that is not called as what it names.
const elsewhere = { ...showCustomer, path: '/firms/:uuid/head' }
const service = { ...cybercert, endpoints: [...cybercert.endpoints, elsewhere] }
const app = createApp({ fixture: 'docs' }, [service])
afterAll(() => app.close())

const headers = { authorization: 'Bearer demo-admin' }
const uuid = '550e8400-e29b-41d4-a716-446655440000'

async function whyNot(key: string): Promise<string> {
  const url = `/api/v1/firms/${key}/head`
  expect((await app.inject({ url, headers })).statusCode).toBe(404)
  const list = await app.inject({ url: '/_dublor/sandboxes/default/requests' })
  return list.json().requests.at(-1).why.en
}

it('the journal knows the record that an endpoint says its path names', async () => {
  expect(await whyNot('nobody')).toContain('no record of customers has the uuid nobody.')
  const url = `/api/v1/customers/${uuid}`
  expect((await app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(200)
  expect(await whyNot(uuid.toUpperCase())).toMatch(
    `the record of customers with the uuid ${uuid.toUpperCase()} was deleted at`,
  )
})
