import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Verified } from '../../src/verify/verified.ts'
import { verify } from '../../src/verify/verify.ts'
import { planFor, startTarget, type TargetServer } from './target-server.ts'

const open: TargetServer[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const { app } of open.splice(0)) await app.close()
})

async function started(...given: Parameters<typeof startTarget>): Promise<TargetServer> {
  const server = await startTarget(...given)
  open.push(server)
  return server
}

const ruleIn = ({ list }: Verified, id: string) => list.find((rule) => rule.id === id)
const differing = ({ list }: Verified) =>
  list.filter(({ verdict }) => verdict === 'differs').map(({ id }) => id)

describe('verifying a server that answers no more', () => {
  it('is given up once it has been silent for as long as a case may take', async () => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const { url, asked } = await started({
      change: (app) =>
        app.addHook('onRequest', async ({ method, raw }, reply) => {
          if (method !== 'POST') return
          now += 150
          reply.hijack()
          raw.destroy()
        }),
    })
    const plan = await planFor(url, 'faturaentegrator.update', { patience: 100 })
    const verified = await verify(plan)
    expect(asked.filter((each) => each.startsWith('POST'))).toHaveLength(1)
    expect(verified).toMatchObject({ ok: false, broken: true })
    expect(verified.list.at(-1)?.because).toBe(
      'nothing was answered for 0.1 seconds before, so it was not played',
    )
  })
})

describe('verifying a mock with a mutant in force', () => {
  it('names the rule for which cases could not even begin, also where it is not wanted', async () => {
    const { url } = await started({ swaps: ['cybercert.customers.create-answer/answers-200'] })
    const verified = await verify(await planFor(url, 'cybercert.details.patch'))
    expect(differing(verified)).toEqual(['cybercert.customers.create-answer'])
    expect(verified.rules).toMatchObject({ differs: 1, holds: 0 })
    expect(ruleIn(verified, 'cybercert.details.patch-merges')).toMatchObject({
      verdict: 'notArranged',
      because: 'cybercert.customers.create-answer differs',
    })
  })

  it('finds several things that differ at once, and lays both answers side by side', async () => {
    const swaps = [
      'cybercert.common.malformed-uuid/is-422',
      'cybercert.details.patch-merges/forgets-unsent',
      'faturaentegrator.common.timestamps/as-in-a-database',
      'faturaentegrator.customers.delete-answer/message',
    ]
    const { url } = await started({ swaps })
    const only = [...swaps.map((id) => id.split('/')[0] ?? ''), 'cybercert.details.put']
    const verified = await verify(await planFor(url, only))
    const found = verified.list.flatMap(({ like }) => like?.id ?? [])
    expect(found.toSorted()).toEqual(swaps)
    expect(verified.rules.differs).toBe(swaps.length)
    expect(verified).toMatchObject({ ok: false, broken: false })
    const deletion = ruleIn(verified, 'faturaentegrator.customers.delete-answer')
    expect(deletion?.differences?.[0]?.asked?.method).toBe('DELETE')
    const merging = ruleIn(verified, 'cybercert.details.patch-merges')
    expect(merging).toMatchObject({ basis: 'documented', verdict: 'differs' })
    const [difference] = merging?.differences ?? []
    expect(difference?.asked).toMatchObject({ method: 'PATCH', sent: '{"is_active":true}' })
    expect(difference?.double?.body).toContain('"annual_revenue":10,')
    expect(difference?.target?.body).toContain('"annual_revenue":null,')
  })
})

describe('verifying a mock that does what no mutant does', () => {
  it('files a difference under the rule whose proof it is, and says which step is missing', async () => {
    const { url } = await started({
      change: (app) =>
        app.addHook('onRequest', async ({ method, url }, reply) => {
          if (method !== 'POST') return
          if (url === '/api/check/auth') return reply.send({ message: 'Welcome.' })
          if (url === '/api/customers') return reply.code(404).send({})
        }),
    })
    const only = ['faturaentegrator.auth', 'faturaentegrator.update.patch-merges']
    const verified = await verify(await planFor(url, only))
    expect(differing(verified)).toContain('faturaentegrator.auth.good-key-body')
    const body = ruleIn(verified, 'faturaentegrator.auth.good-key-body')
    expect(body).not.toHaveProperty('like')
    expect(body?.differences).toMatchObject([
      { rule: 'faturaentegrator.auth.good-key-body', target: { body: '{"message":"Welcome."}' } },
    ])
    expect(ruleIn(verified, 'faturaentegrator.auth.good-key')?.verdict).toBe('holds')
    expect(ruleIn(verified, 'faturaentegrator.update.patch-merges')).toMatchObject({
      verdict: 'notArranged',
      because: 'POST /api/customers is not there: it answers 404',
    })
    expect(verified.ok).toBe(false)
  })
})

describe('verifying with leave to read only', () => {
  it('sends nothing but GET and HEAD', async () => {
    const { url, asked } = await started()
    const verified = await verify(await planFor(url, '', { readOnly: true }))
    const methods = new Set(asked.map((line) => line.split(' ')[0]))
    expect([...methods]).toEqual(['GET'])
    expect(asked.length).toBeGreaterThan(20)
    expect(verified.rules.holds).toBeGreaterThan(10)
    expect(verified.rules.notAllowed).toBeGreaterThan(100)
    expect(ruleIn(verified, 'cybercert.details.patch-merges')).toMatchObject({
      verdict: 'notAllowed',
      because: 'it sends POST, and only reading is allowed',
    })
    expect(verified).toMatchObject({ ok: true, made: 0 })
  })
})

describe('a target that gives not all it is asked for', () => {
  it('leaves out the cases for which there is no token', async () => {
    const { url } = await started({ foreign: true })
    const env = { DUBLOR_TOKEN_ADMIN: 'demo-admin' }
    const verified = await verify(await planFor(url, 'cybercert.common.', {}, env))
    expect(ruleIn(verified, 'cybercert.common.forbidden')).toMatchObject({
      verdict: 'notArranged',
      because: 'no token for "nobody": set DUBLOR_TOKEN_NOBODY',
    })
    expect(ruleIn(verified, 'cybercert.common.strings-trimmed')?.verdict).toBe('holds')
    expect(verified).toMatchObject({ ok: true, broken: false })
  })

  it('takes a connection that breaks for a reason, not for a difference', async () => {
    const { url } = await started({
      change: (app) =>
        app.addHook('onRequest', async ({ method, url, raw }) => {
          if (method === 'DELETE' && url.endsWith('/details')) raw.socket.destroy()
        }),
    })
    const verified = await verify(await planFor(url, 'cybercert.details.delete'))
    expect(ruleIn(verified, 'cybercert.details.delete-answer')).toMatchObject({
      verdict: 'notArranged',
      because: expect.stringMatching(/^DELETE \/customers\/.+\/details had no answer: /),
    })
    expect(verified.rules.differs).toBe(0)
    expect(verified).toMatchObject({ ok: false, broken: true })
  })

  it('gives up a case that takes too long', async () => {
    const { url } = await started()
    const plan = await planFor(url, 'cybercert.details.show-answer', { patience: 0 })
    expect(await verify(plan)).toMatchObject({
      ok: false,
      broken: true,
      list: [{ verdict: 'notArranged', because: expect.stringContaining('not over after') }],
    })
  })

  it('asks nothing more once it is interrupted, and cleans up all the same', async () => {
    const { app, url } = await started()
    const stopping = new AbortController()
    const plan = await planFor(url, 'cybercert.details.', { stop: stopping.signal })
    let played = 0
    const tell = () => {
      played += 1
      if (played === 5) stopping.abort()
    }
    const verified = await verify({ ...plan, tell })
    expect(verified.broken).toBe(true)
    expect(verified.made).toBeGreaterThan(0)
    expect(verified.list.map(({ because }) => because)).toContain('it was interrupted')
    const { json } = await inject(app)
    expect(json).toMatchObject({ total: 1 })
  })
})

/** The list of CyberCert's customers. */
async function inject(app: TargetServer['app']) {
  const headers = { authorization: 'Bearer demo-admin' }
  const answered = await app.inject({ url: '/api/v1/customers', headers })
  return { json: answered.json() as unknown }
}
