import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, type CheckedApp, checkedApp, control, customer } from '../control/checked-app.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'

/** Tests of a sandbox in which so many records have changed. */
export const holdsLarge = (many: number): void =>
  describeWithRedis(`a sandbox of ${many} changed records in redis`, () => {
    let redis: RedisServer
    let writer: CheckedApp
    let reader: CheckedApp
    beforeAll(async () => {
      redis = await startRedis()
      const options = { fixture: 'docs', redis: redis.url }
      ;[writer, reader] = [checkedApp(options), checkedApp(options)]
      await Promise.all([writer.ready(), reader.ready()])
    })
    afterAll(async () => {
      await Promise.all([writer.close(), reader.close()])
      await redis.kill()
    })

    it('is restored by one server and read by the other, in its order', async () => {
      await ask(writer, 'a', 'POST', '/api/v1/customers', { company_name: 'First' })
      const { collections, ...snapshot } = (
        await control(writer, 'GET', '/sandboxes/a/snapshot')
      ).json()
      const [[uuid, row]] = collections['cybercert.customers'].rows
      const rows = Array.from({ length: many }, (_, at) => {
        const each = String(uuid).slice(0, -8) + String(at).padStart(8, '0')
        return [each, { ...row, uuid: each, id: row.id + at, company_name: `Customer ${at}` }]
      })
      const changed = { ...collections, 'cybercert.customers': { lastId: row.id + many, rows } }
      const restored = { ...snapshot, collections: changed }
      const answer = await control(writer, 'PUT', '/sandboxes/a/snapshot', restored)
      expect(answer.statusCode).toBe(200)
      const read = (await control(reader, 'GET', '/sandboxes/a/snapshot')).json()
      expect(read).toEqual(restored)
    })

    it('is brought up to date by what has changed, not by everything', async () => {
      redis.cli('CONFIG', 'RESETSTAT')
      for (let at = 0; at < 250; at += 1) {
        await ask(writer, 'a', 'PATCH', customer, { company_name: `Name ${at}` })
        const seen = await ask(reader, 'a', 'GET', customer)
        expect(seen.json().company_name).toBe(`Name ${at}`)
      }
      const sent = /total_net_output_bytes:(\d+)/.exec(redis.cli('INFO', 'stats'))?.[1]
      expect(Number(sent)).toBeLessThan(2_000_000)
      expect(Number(redis.cli('LLEN', 'dublor:{a}:log'))).toBeLessThanOrEqual(200)
    })
  })
