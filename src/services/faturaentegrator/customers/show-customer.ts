import { Type } from '@sinclair/typebox'
import { Message, OneCustomer } from '../answers.ts'
import { endpoint } from '../types.ts'
import { wrapped } from './shown.ts'
import { customerOfId } from './subjects.ts'

/** `GET /customers/{id}` (called by the n8n node). */
export const showCustomer = endpoint({
  method: 'GET',
  path: '/customers/:id',
  summary: 'Show a customer',
  promises: { answer: 'faturaentegrator.customers.record' },
  schema: {
    params: Type.Object({ id: Type.String() }),
    response: { 200: OneCustomer, 404: Message },
  },
  subject: customerOfId,
  handle(call, { subject }) {
    return call.does.customers.show(wrapped(call, subject))
  },
})
