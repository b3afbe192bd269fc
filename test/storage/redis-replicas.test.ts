import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtCommand } from '../built-command.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'
import { type Answer, customer, type Replica, startReplica } from './replica.ts'
import { start } from './server.ts'

describeWithRedis('two servers on one redis', () => {
  let command: string
  let redis: RedisServer
  let replicas: [Replica, Replica]
  beforeAll(async () => {
    ;[command, redis] = await Promise.all([builtCommand(), startRedis()])
    const started = [startReplica(command, redis.url), startReplica(command, redis.url)] as const
    replicas = await Promise.all(started)
  })
  afterAll(async () => {
    await Promise.all(replicas.map(({ server }) => server.kill()))
    await redis.kill()
  })

  /** One after the other in turn. */
  const inTurn = <Result>(count: number, ask: (replica: Replica, at: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: count }, (_, at) => ask(replicas[at % 2 === 0 ? 0 : 1], at)))

  it('show at once what the other has written', async () => {
    for (let round = 0; round < 100; round += 1) {
      const [writer, reader] = round % 2 === 0 ? replicas : replicas.toReversed()
      const industry = `Industry ${round}`
      await writer?.ask('written', 'PATCH', `${customer}/details`, { industry })
      const read = await reader?.ask('written', 'GET', `${customer}/details`)
      expect(read?.body.industry).toBe(industry)
    }
  })

  it('make one row of 60 first updates that come together', async () => {
    const [one, other] = replicas
    for (const sandbox of ['first-1', 'first-2', 'first-3', 'first-4', 'first-5']) {
      const made = await one.ask(sandbox, 'POST', '/api/v1/customers', { company_name: 'New' })
      const details = `/api/v1/customers/${made.body.uuid}/details`
      const answers = await inTurn(60, ({ ask }, employee_count) =>
        ask(sandbox, 'PATCH', details, { employee_count }),
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
      const { collections } = (await other.control('GET', `/sandboxes/${sandbox}/snapshot`)).body
      expect(collections['cybercert.details'].rows).toHaveLength(1)
      const { requests } = (await other.control('GET', `/sandboxes/${sandbox}/requests`)).body
      const creating = requests.filter(
        ({ request, write }: { request: { method: string }; write: { created: boolean }[] }) =>
          request.method === 'PATCH' && write[0]?.created,
      )
      expect(creating).toHaveLength(1)
    }
  })

  it('never give an id twice, nor leave one out', async () => {
    const made = await inTurn(200, ({ ask }, at) =>
      ask('ids', 'POST', '/api/v1/customers', { company_name: `Customer ${at}` }),
    )
    const ids = made.map(({ body }) => body.id as number).sort((one, other) => one - other)
    expect(ids).toEqual(ids.map((_, at) => (ids[0] ?? 0) + at))
    expect(new Set(made.map(({ body }) => body.uuid)).size).toBe(200)
    const [one, other] = await inTurn(2, ({ ask }) =>
      ask('ids', 'GET', '/api/v1/customers?per_page=100&page=2'),
    )
    expect(one?.body).toEqual(other?.body)
  })

  it('lose no write of those that come together', async () => {
    const fields = ['company_name', 'legal_name', 'email', 'phone', 'tax_number']
    for (let round = 0; round < 10; round += 1) {
      const sent = fields.map((field) => [field, `${field}${round}@example.com`] as const)
      await inTurn(fields.length, ({ ask }, at) =>
        ask('fields', 'PATCH', customer, Object.fromEntries([sent[at] ?? []])),
      )
      const [one, other] = await inTurn(2, ({ ask }) => ask('fields', 'GET', customer))
      expect(one?.body).toMatchObject(Object.fromEntries(sent))
      expect(other?.body).toEqual(one?.body)
    }
  })

  it('let a fault act five times, whichever is asked', async () => {
    const [one, other] = replicas
    const faults = [{ fault: { status: 418 }, times: 5 }]
    await one.control('PUT', '/sandboxes/faulty/faults', faults)
    const answers = await inTurn(40, ({ ask }) => ask('faulty', 'GET', customer))
    expect(answers.filter(({ status }) => status === 418)).toHaveLength(5)
    const [left] = (await other.control('GET', '/sandboxes/faulty/faults')).body
    expect(left.left).toBe(0)
  })

  it('have the same clock, settings and fixture', async () => {
    const [one, other] = replicas
    await one.control('PUT', '/sandboxes/settings', { fixture: 'large:3', strict: true })
    await one.control('PUT', '/sandboxes/settings/clock', { frozen: '2025-11-20T12:00:00Z' })
    const shown = (await other.control('GET', '/sandboxes/settings')).body
    expect(shown).toMatchObject({
      fixture: 'large:3',
      strict: true,
      now: '2025-11-20T12:00:00.000Z',
    })
    const list = await other.ask('settings', 'GET', '/api/v1/customers?colour=red')
    expect(list.status).toBe(501)
  })

  it('reset and forget for each other', async () => {
    const [one, other] = replicas
    await other.ask('reset', 'PATCH', customer, { company_name: 'Written' })
    await one.control('POST', '/sandboxes/reset/reset')
    const name = (await other.ask('reset', 'GET', customer)).body.company_name
    expect(name).toBe('Example Company')
    await other.ask('reset', 'PATCH', customer, { company_name: 'Written' })
    await one.control('DELETE', '/sandboxes/reset')
    expect((await other.control('GET', '/sandboxes/reset')).status).toBe(404)
    const list = (await other.control('GET', '/sandboxes')).body
    expect(list.map((each: { name: string }) => each.name)).not.toContain('reset')
    expect((await other.ask('reset', 'GET', customer)).body.company_name).toBe(name)
  })

  it('write one journal, in which an answered request stands at once', async () => {
    const [one, other] = replicas
    for (let round = 0; round < 50; round += 1) {
      const [asked, reader] = round % 2 === 0 ? [one, other] : [other, one]
      await asked.ask('journal', 'PATCH', customer, { company_name: `Name ${round}` })
      const match = { method: 'PATCH', body: { company_name: `Name ${round}` } }
      const verdict = await reader.control('POST', '/sandboxes/journal/requests/verify', {
        match,
        count: { exactly: 1 },
      })
      expect(verdict.body.ok).toBe(true)
    }
    const [here, there] = await inTurn(2, ({ control }) =>
      control('GET', '/sandboxes/journal/requests'),
    )
    expect(there?.body).toEqual(here?.body)
    expect(here?.body.requests.map(({ id }: { id: number }) => id)).toEqual(
      Array.from({ length: 50 }, (_, at) => at + 1),
    )
    expect((await one.control('GET', '/sandboxes/journal')).body.requests).toBe(50)
  })

  it('clear one journal, whose ids go on', async () => {
    const [one, other] = replicas
    await one.ask('cleared', 'GET', customer)
    await other.control('DELETE', '/sandboxes/cleared/requests')
    await one.ask('cleared', 'GET', customer)
    await one.control('POST', '/sandboxes/cleared/reset')
    await other.ask('cleared', 'GET', customer)
    const { requests, droppedUpTo } = (await one.control('GET', '/sandboxes/cleared/requests')).body
    expect(requests.map(({ id }: { id: number }) => id)).toEqual([3])
    expect(droppedUpTo).toBe(0)
  })

  it('count together what was exercised', async () => {
    await inTurn(10, ({ ask }) => ask('covered', 'GET', customer))
    const [here, there] = await inTurn(2, ({ control }) =>
      control('GET', '/sandboxes/covered/coverage'),
    )
    expect(there?.body).toEqual(here?.body)
    const endpoints = here?.body.services.flatMap(({ endpoints }: Covered) => endpoints)
    const asked = endpoints.find(({ requests }: { requests: number }) => requests > 0)
    expect(asked).toEqual({ endpoint: 'GET /api/v1/customers/{uuid}', requests: 10 })
  })

  it('stream what the other is asked, from the first answer on and each once', async () => {
    const [one, other] = replicas
    const urls = Array.from({ length: 6 }, (_, at) => `${customer}?at=${at}`)
    const follow = async (sandbox: string) => {
      const stopping = new AbortController()
      const { signal } = stopping
      const path = `/_dublor/sandboxes/${sandbox}/requests/stream`
      const events = eventsOf(await fetch(one.server.url + path, { signal }))
      const next = async () => (await events.next()).value?.request.url
      await inTurn(6, ({ ask }, at) => ask(sandbox, 'GET', urls[at] ?? ''))
      const seen: unknown[] = []
      while (seen.length < 6) seen.push(await next())
      expect(seen.sort()).toEqual(urls)
      await other.control('DELETE', `/sandboxes/${sandbox}`)
      await other.ask(sandbox, 'GET', `${customer}?anew`)
      expect(await next()).toBe(`${customer}?anew`)
      stopping.abort()
    }
    await Promise.all(Array.from({ length: 40 }, (_, count) => follow(`stream-${count}`)))
  })

  it('go on when the other is killed, with all that it has answered', async () => {
    const doomed = await startReplica(command, redis.url)
    const lasting = replicas[0]
    const answered: string[] = []
    let isGone = false
    const write = async (replica: Replica, at: number): Promise<Answer | undefined> => {
      const body = { company_name: `${replica === doomed ? 'doomed' : 'lasting'} ${at}` }
      const answer = await replica.ask('killed', 'POST', '/api/v1/customers', body).catch(() => {})
      if (answer?.status === 201) answered.push(answer.body.company_name)
      return answer ?? undefined
    }
    const writing = async (replica: Replica, worker: number) => {
      for (let at = 0; ; at += 1) {
        const answer = await write(replica, worker * 1000 + at)
        if (replica === doomed ? answer === undefined : isGone && answered.length > 300) return
      }
    }
    const workers = [1, 2, 3, 4].flatMap((worker) => [
      writing(doomed, worker),
      writing(lasting, worker),
    ])
    while (answered.length < 150) await new Promise((resolve) => setImmediate(resolve))
    await doomed.server.kill()
    isGone = true
    await Promise.all(workers)
    const { collections } = (await lasting.control('GET', '/sandboxes/killed/snapshot')).body
    const rows = collections['cybercert.customers'].rows as [string, { company_name: string }][]
    const kept = new Set(rows.map(([, row]) => row.company_name))
    expect(answered.filter((name) => !kept.has(name))).toEqual([])
    expect(answered.some((name) => name.startsWith('doomed'))).toBe(true)
  })

  it('go back with a redis that has lost writes, as after a failover', async () => {
    const [one, other] = replicas
    const keys = ['world', 'log'].map((key) => `dublor:{failover}:${key}`)
    const details = `${customer}/details`
    await one.ask('failover', 'PATCH', details, { industry: 'Kept' })
    for (const key of keys) redis.cli('COPY', key, `old:${key}`)
    for (const industry of ['Lost', 'Lost too'])
      await one.ask('failover', 'PATCH', details, { industry })
    for (const key of keys) redis.cli('RENAME', `old:${key}`, key)
    // Now there are more changes than the first server knows, but others.
    for (const at of [1, 2, 3])
      await other.ask('failover', 'PATCH', customer, { email: `${at}@example.com` })
    const [here, there] = await inTurn(2, ({ control }) =>
      control('GET', '/sandboxes/failover/snapshot'),
    )
    expect(there?.body).toEqual(here?.body)
    expect((await one.ask('failover', 'GET', details)).body.industry).toBe('Kept')
    expect((await one.ask('failover', 'GET', customer)).body.email).toBe('3@example.com')
  })

  it('never bring back by stale-read what another has replaced', async () => {
    const [one, other] = replicas
    await one.ask('stale', 'PATCH', customer, { company_name: 'Snapshot' })
    const snapshot = (await one.control('GET', '/sandboxes/stale/snapshot')).body
    await one.control('POST', '/sandboxes/stale/reset')
    await one.ask('stale', 'PATCH', customer, { company_name: 'New' })
    await other.control('PUT', '/sandboxes/stale/snapshot', snapshot)
    await other.control('PUT', '/sandboxes/stale/faults', [{ fault: { 'stale-read': true } }])
    expect((await one.ask('stale', 'GET', customer)).body.company_name).toBe('Snapshot')
    await one.ask('stale', 'PATCH', customer, { company_name: 'One' })
    expect((await one.ask('stale', 'GET', customer)).body.company_name).toBe('Snapshot')
    await other.ask('stale', 'PATCH', customer, { company_name: 'Other' })
    expect((await one.ask('stale', 'GET', customer)).body.company_name).toBe('Other')
  })

  it.each(['README.md', 'README.tr.md'])('start as %s says', async (name) => {
    const page = await readFile(name, 'utf8')
    const commands = [...page.matchAll(/^npx dublor (--redis redis:\/\/127\.0\.0\.1:6379.*)$/gm)]
    const started = await Promise.all(
      commands.map(([, flags = '']) => {
        // Not the world of the others, who have another fixture.
        const here = flags
          .replace('redis://127.0.0.1:6379', `${redis.url}/1`)
          .replace(/--port \d+/, '')
        return start(command, here.split(' ').filter(Boolean))
      }),
    )
    const health = await Promise.all(started.map(({ url }) => fetch(`${url}/_dublor/health`)))
    await Promise.all(started.map((server) => server.kill()))
    expect(health.map(({ status }) => status)).toEqual([200, 200])
  })

  it('start where there is something already, and see it', async () => {
    await replicas[0].ask('late', 'PATCH', customer, { company_name: 'Early' })
    const late = await startReplica(command, redis.url)
    const seen = await late.ask('late', 'GET', customer)
    const list = (await late.control('GET', '/sandboxes')).body
    await late.server.kill()
    expect(seen.body.company_name).toBe('Early')
    expect(list.map(({ name }: { name: string }) => name)).toContain('late')
  })
})

interface Covered {
  readonly endpoints: readonly { readonly endpoint: string; readonly requests: number }[]
}

/** The entries in a stream of server-sent events. */
async function* eventsOf({ body }: Response): AsyncGenerator<{ request: { url: string } }> {
  let text = ''
  for await (const chunk of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += chunk
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data !== undefined) yield JSON.parse(data)
    }
  }
}
