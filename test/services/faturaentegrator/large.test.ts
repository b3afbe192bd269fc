import { Value } from '@sinclair/typebox/value'
import { expect, it } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { loadFixture } from '../../../src/fixture/load.ts'
import { faturaentegrator } from '../../../src/services/faturaentegrator/index.ts'
import { Customer } from '../../../src/services/faturaentegrator/records.ts'

const { collections } = loadFixture('large:1000', [faturaentegrator])
const customers = collections.get('faturaentegrator.customers')

it('has as many customers as wanted, the documented one first', () => {
  expect(customers?.size).toBe(1000)
  expect(customers?.lastId).toBe(1000)
  expect(customers?.at(0)).toMatchObject({ id: 1, name: 'Mehmet', surname: 'YILMAZ' })
})

it('computes records that fit the schema, the same by place as by id', () => {
  for (let index = 0; index < 1000; index += 1) {
    const row = customers?.at(index)
    expect(Value.Errors(Customer, row).First()).toBeUndefined()
    expect(customers?.get(index + 1)).toEqual(row)
  }
})

it.each([0, 1001, 1e20, 1.005, 2.5, Number.NaN])('has no customer %d', (id) => {
  expect(customers?.get(id)).toBeUndefined()
})

it.each(['1.005', '12x', '1e999', 'NaN', ' '])('answers 404 to the id %j', async (id) => {
  const app = createApp({ fixture: 'large:1000' })
  const headers = { authorization: 'Bearer demo-admin' }
  const answer = await app.inject({ url: `/api/customers/${encodeURIComponent(id)}`, headers })
  expect(answer.statusCode).toBe(404)
  await app.close()
})
