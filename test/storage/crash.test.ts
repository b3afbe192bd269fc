import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { newFolder } from './folder.ts'
import { type Server, start } from './server.ts'

const kills = 100
const answersWanted = 10_000
const flags = ['--fixture', 'large:40', '--journal-entries', '0', '--data']

let command: string
beforeAll(async () => {
  command = await builtCommand()
})

type Ask = (method: string, path: string, sandbox: string, body?: object) => Promise<unknown>

/** Asks a server until it is gone: then every request rejects. */
function asking({ url }: Server): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  return async (method, path, sandbox, body) => {
    const headers = { authorization: 'Bearer demo-admin', 'dublor-sandbox': sandbox }
    const asked = request(url + path, {
      method,
      agent,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    })
    asked.end(body === undefined ? undefined : JSON.stringify(body))
    const [answer] = await once(asked, 'response')
    const said = await text(answer)
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${said}`)
    return said === '' ? undefined : JSON.parse(said)
  }
}

const moment = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('a server that is killed again and again', () => {
  it.concurrent('loses nothing that it has answered', { timeout: 240_000 }, async () => {
    const folder = newFolder()
    // Each writer counts up in a record of its own.
    const writers = Array.from({ length: 20 }, (_, index) => ({
      sandbox: `s${index % 3}`,
      path: `/api/customers/${index + 1}`,
      sent: 0,
      answered: 0,
    }))
    let answers = 0
    for (let round = 0; round < kills || answers < answersWanted; round += 1) {
      const server = await start(command, [...flags, folder])
      const ask = asking(server)
      for (const writer of writers) {
        if (writer.sent === 0) continue
        const { data } = (await ask('GET', writer.path, writer.sandbox)) as {
          data: { name: string }
        }
        const found = Number(data.name)
        if (writer.answered > 0) expect(found).toBeGreaterThanOrEqual(writer.answered)
        if (Number.isFinite(found)) expect(found).toBeLessThanOrEqual(writer.sent)
      }
      let isUp = true
      const write = async (writer: (typeof writers)[number]) => {
        while (isUp) {
          writer.sent += 1
          const counter = writer.sent
          await ask('PATCH', writer.path, writer.sandbox, { name: String(counter) })
          writer.answered = counter
          answers += 1
        }
      }
      const work = Promise.allSettled(writers.map(write))
      // A server is killed at any moment: that one is drawn.
      await moment(30 + Math.random() * 300)
      isUp = false
      await server.kill()
      await work
    }
    expect(answers).toBeGreaterThanOrEqual(answersWanted)
  })

  it.concurrent('does a reset and a restore wholly or not at all', {
    timeout: 240_000,
  }, async () => {
    const folder = newFolder()
    const names = async (ask: Ask) => {
      const { data } = (await ask('GET', '/api/customers?limit=40', 'one')) as {
        data: { id: number; name: string | null }[]
      }
      return data.map(({ name }) => name).join()
    }
    let possible: readonly string[] = []
    let resets = 0
    let restores = 0
    let original = ''
    let full = ''
    let snapshot: object = {}
    for (let round = 0; round < kills; round += 1) {
      const server = await start(command, [...flags, folder])
      const ask = asking(server)
      const now = await names(ask)
      if (round > 0) expect(possible).toContain(now)
      else {
        original = now
        for (let id = 1; id <= 40; id += 1) {
          await ask('PATCH', `/api/customers/${id}`, 'one', { name: `kept ${id}` })
        }
        full = await names(ask)
        snapshot = (await ask('GET', '/_dublor/sandboxes/one/snapshot', 'one')) as object
      }
      let isUp = true
      const work = async () => {
        while (isUp) {
          possible = [...possible.slice(-1), original]
          await ask('POST', '/_dublor/sandboxes/one/reset', 'one')
          resets += 1
          possible = [original, full]
          await ask('PUT', '/_dublor/sandboxes/one/snapshot', 'one', snapshot)
          restores += 1
          possible = [full]
        }
      }
      possible = [round === 0 ? full : now]
      const working = work().catch(() => {})
      await moment(10 + Math.random() * 50)
      isUp = false
      await server.kill()
      await working
    }
    expect(resets).toBeGreaterThan(0)
    expect(restores).toBeGreaterThan(0)
  })
})
