import { expect, it } from 'vitest'
import { answer } from '../../../src/service.ts'
import { Message, OneCustomer } from '../../../src/services/faturaentegrator/answers.ts'
import { endpoint } from '../../../src/services/faturaentegrator/types.ts'

const shared = {
  method: 'GET',
  path: '/customers/x',
  summary: 'Never mounted',
  schema: { response: { 200: OneCustomer, 404: Message } },
} as const

it('does not compile a handler that answers another status or shape', () => {
  const wrong = [
    // @ts-expect-error: a message is no customer
    endpoint({ ...shared, handle: () => answer(200, { message: 'A' }) }),
    // @ts-expect-error: no answer has the status 201
    endpoint({ ...shared, handle: () => answer(201, { message: 'A' }) }),
  ]
  expect(wrong).toHaveLength(2)
})
