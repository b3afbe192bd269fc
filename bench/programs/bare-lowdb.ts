import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'

/** A server over one lowdb file, which each `PATCH /customers/ID` writes anew. */
interface Data {
  customers: { id: number; name: string | null }[]
}

const [, , file = ''] = process.argv
const db = new Low<Data>(new JSONFile(file), { customers: [] })
await db.read()
const server = createServer(async (request, response) => {
  const id = Number(request.url?.split('/').pop())
  const index = db.data.customers.findIndex((customer) => customer.id === id)
  if (request.method === 'PATCH') {
    Object.assign(db.data.customers[index] ?? {}, await json(request))
    await db.write()
  }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(db.data.customers[index]))
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
