import fastify from 'fastify'
import { firstRow, path, showAnswer } from '../details.ts'

/** The baseline of starting: Fastify with one route and no schema. */
const app = fastify()
app.get(path, () => showAnswer(firstRow))
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
