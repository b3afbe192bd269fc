import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import fastify from 'fastify'
import { firstRow, merge, showAnswer, updateAnswer } from '../details.ts'

/** The baseline: Fastify with its own compilers, two routes with schemas, and one kept record. */
const rows = new Map([['550e8400-e29b-41d4-a716-446655440000', firstRow]])
const url = '/api/v1/customers/:uuid/details'
const params = Type.Object({ uuid: Type.String() })

const Body = Type.Partial(
  Type.Object({
    annual_revenue: Type.Number(),
    annual_revenue_currency: Type.Union([Type.Literal('TRY'), Type.Literal('USD')]),
    employee_count: Type.Integer(),
    industry: Type.String(),
    website: Type.String(),
    address: Type.String(),
    is_active: Type.Boolean(),
  }),
)
const Updated = Type.Object({
  id: Type.Integer(),
  customer_id: Type.Integer(),
  annual_revenue: Type.Number(),
  annual_revenue_currency: Type.String(),
  annual_revenue_converted: Type.Number(),
  annual_revenue_currency_converted: Type.String(),
  employee_count: Type.Integer(),
  industry: Type.String(),
  website: Type.String(),
  is_active: Type.Boolean(),
  updated_at: Type.String(),
})

const Shown = Type.Object({
  id: Type.Integer(),
  customer_id: Type.Integer(),
  annual_revenue: Type.Number(),
  annual_revenue_converted: Type.Number(),
  annual_revenue_currency: Type.String(),
  employee_count: Type.Integer(),
  industry: Type.String(),
  website: Type.String(),
  address: Type.String(),
  is_active: Type.Boolean(),
  created_at: Type.String(),
  updated_at: Type.String(),
})

const app = fastify().withTypeProvider<TypeBoxTypeProvider>()

app.patch(url, { schema: { params, body: Body, response: { 200: Updated } } }, (request) => {
  const { uuid } = request.params
  const next = merge(rows.get(uuid) ?? firstRow, request.body)
  rows.set(uuid, next)
  return updateAnswer(next)
})

app.get(url, { schema: { params, response: { 200: Shown } } }, (request) =>
  showAnswer(rows.get(request.params.uuid) ?? firstRow),
)

console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
