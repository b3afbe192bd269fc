import { afterAll, beforeAll } from 'vitest'
import { conforms } from './conformance.ts'
import { newFolder } from './folder.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'

conforms({ name: 'memory', newPlace: async () => ({}), survives: false })

conforms({ name: 'lowdb', newPlace: async () => ({ data: newFolder() }), survives: true })

describeWithRedis('with redis', () => {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis(['--databases', '100'])
  })
  afterAll(() => server.kill())

  let place = 0
  const newPlace = async () => {
    place += 1
    return { redis: `${server.url}/${place}` }
  }
  conforms({ name: 'redis', newPlace, survives: true })
})
