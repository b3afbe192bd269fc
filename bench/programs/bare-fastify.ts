import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import fastify from 'fastify'
import { Body, firstRow, merge, Shown, showAnswer, Updated, updateAnswer } from '../details.ts'

/** The baseline: Fastify with its own compilers, two routes with schemas, and one kept record. */
const rows = new Map([['550e8400-e29b-41d4-a716-446655440000', firstRow]])
const url = '/api/v1/customers/:uuid/details'
const params = Type.Object({ uuid: Type.String() })

const app = fastify().withTypeProvider<TypeBoxTypeProvider>()

app.patch(url, { schema: { params, body: Body, response: { 200: Updated } } }, (request, reply) => {
  const { uuid } = request.params
  const row = rows.get(uuid)
  if (row === undefined) return reply.callNotFound()
  const next = merge(row, request.body)
  rows.set(uuid, next)
  return reply.send(updateAnswer(next))
})

app.get(url, { schema: { params, response: { 200: Shown } } }, (request, reply) => {
  const row = rows.get(request.params.uuid)
  return row === undefined ? reply.callNotFound() : reply.send(showAnswer(row))
})

console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
