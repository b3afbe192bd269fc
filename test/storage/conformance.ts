import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AppOptions } from '../../src/options.ts'
import { ask, type CheckedApp, checkedApp, control, customer } from '../control/checked-app.ts'
import { asked, controlled } from '../control/steps.ts'
import { eventually } from '../eventually.ts'

/** An adapter, as its tests need it. */
export interface Adapter {
  readonly name: string
  /** Options of a server that keeps its sandboxes at a place where nothing is kept yet. */
  newPlace(): Promise<AppOptions>
  /** Whether what was kept is there when a server is started again. */
  readonly survives: boolean
}

/** Declares the tests that every adapter passes. */
export function conforms({ name, newPlace, survives }: Adapter): void {
  const open = new Set<CheckedApp>()
  const opened = async (options: AppOptions) => {
    const app = checkedApp({ fixture: 'docs', ...options })
    open.add(app)
    await app.ready()
    return app
  }
  const closed = async (app: CheckedApp) => {
    open.delete(app)
    await app.close()
  }
  const fresh = async () => opened(await newPlace())
  afterEach(async () => {
    vi.useRealTimers()
    await Promise.all([...open].map(closed))
  })

  describe(`sandboxes kept by ${name}`, () => {
    it('read what was written', async () => {
      const app = await fresh()
      const made = await create(app, 'a', 'First')
      expect(await list(app, 'a')).toContain('First')
      await ask(app, 'a', 'PATCH', `${customer}/details`, { industry: 'Food' })
      expect((await ask(app, 'a', 'GET', `${customer}/details`)).json().industry).toBe('Food')
      const shown = await ask(app, 'a', 'GET', `/api/v1/customers/${made.uuid}`)
      expect(shown.json()).toMatchObject(made)
    })

    it('never meet', async () => {
      const app = await fresh()
      await create(app, 'a', 'Only in a')
      await control(app, 'PUT', '/sandboxes/a/clock', { frozen: '2025-11-20T12:00:00Z' })
      const before = await snapshotOf(app, 'b', true)
      await create(app, 'a', 'Another')
      expect(await snapshotOf(app, 'b')).toEqual(before)
      expect(await list(app, 'b')).not.toContain('Only in a')
      expect((await create(app, 'b', 'In b')).id).toBe((await create(app, 'c', 'In c')).id)
    })

    it('show all of a change or nothing of it', async () => {
      const app = await fresh()
      const { sandboxes } = app
      const write = async (value: number) => {
        const sandbox = sandboxes.pick('a')
        const changes = ['one', 'other'].map((key) => ({
          collection: 'cybercert.settings',
          key,
          row: { user_id: key, value },
        }))
        while ((await sandboxes.storage.commit(sandbox, changes)) === false) {
          await sandboxes.storage.refresh(sandbox)
        }
      }
      const read = async () => {
        const sandbox = sandboxes.pick('a')
        await sandboxes.storage.refresh(sandbox)
        const [one, other] = ['one', 'other'].map((key) => sandbox.get('cybercert.settings', key))
        expect(one?.['value']).toBe(other?.['value'])
      }
      await sandboxes.storage.refresh(sandboxes.pick('a'))
      await Promise.all(
        Array.from({ length: 50 }, (_, value) => [write(value), read(), read()]).flat(),
      )
    })

    it('go back to the fixture by a reset: records, ids, clock and faults', async () => {
      const app = await fresh()
      const before = await snapshotOf(app, 'a', true)
      const first = await create(app, 'a', 'First')
      await control(app, 'PUT', '/sandboxes/a/clock', { offset: 'PT2H' })
      await control(app, 'PUT', '/sandboxes/a/faults', [{ fault: { status: 503 } }])
      await control(app, 'POST', '/sandboxes/a/reset')
      expect(await snapshotOf(app, 'a')).toEqual(before)
      expect((await create(app, 'a', 'Again')).id).toBe(first.id)
    })

    it.each([
      ['a reset', 'POST', '/sandboxes/a/reset', undefined],
      ['another fixture', 'PUT', '/sandboxes/a', { fixture: 'empty' }],
      ['a snapshot', 'PUT', '/sandboxes/a/snapshot', begun],
      ['a tear-down', 'POST', '/states?sandbox=a', { action: 'teardown' }],
      ['it was forgotten', 'DELETE', '/sandboxes/a', undefined],
    ] as const)(
      'keep nothing of a request that came before %s',
      async (_what, method, path, body) => {
        const app = await fresh()
        await control(app, 'POST', '/states?sandbox=a', { state: 'cybercert: customer exists' })
        await control(app, 'PUT', '/sandboxes/a/faults', [{ fault: { latency: 0 }, times: 1 }])
        const late = begin(app, 'a')
        // It has come once a fault has seen it; its body is still on its way.
        await eventually(async () => {
          const waiting = (await control(app, 'GET', '/sandboxes/a/faults')).json()
          expect(waiting[0]?.left ?? 0).toBe(0)
        })
        expect((await control(app, method, path, body)).statusCode).toBeLessThan(300)
        const all = async () => [
          await snapshotOf(app, 'a', true),
          (await control(app, 'GET', '/sandboxes/a/requests')).json(),
        ]
        const before = await all()
        expect(await late({ company_name: 'Late' })).toMatchObject({ company_name: 'Late' })
        expect(await all()).toEqual(before)
      },
    )

    it('have the clock that they are given', async () => {
      const app = await fresh()
      await control(app, 'PUT', '/sandboxes/a/clock', { frozen: '2025-11-20T12:00:00Z' })
      const made = await create(app, 'a', 'First')
      expect(made.created_at).toBe('2025-11-20T12:00:00.000000Z')
      await control(app, 'POST', '/sandboxes/a/clock/advance', { by: 'PT1H' })
      const { now } = (await control(app, 'GET', '/sandboxes/a/clock')).json()
      expect(now).toBe('2025-11-20T13:00:00.000Z')
    })

    it('refuse guesses where they are strict, and only there', async () => {
      const app = await fresh()
      await control(app, 'PUT', '/sandboxes/a', { strict: true })
      const unknown = '/api/v1/customers?colour=red'
      expect((await ask(app, 'a', 'GET', unknown)).statusCode).toBe(501)
      expect((await ask(app, 'b', 'GET', unknown)).statusCode).toBe(200)
    })

    it('let a fault act as often as it is to, whoever comes together', async () => {
      const app = await fresh()
      await control(app, 'PUT', '/sandboxes/a/faults', [{ fault: { status: 418 }, times: 5 }])
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => ask(app, 'a', 'GET', customer)),
      )
      expect(answers.filter(({ statusCode }) => statusCode === 418)).toHaveLength(5)
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(15)
    })

    it('become what a snapshot says, in the same sandbox and in another', async () => {
      const app = await fresh()
      await control(app, 'PUT', '/sandboxes/a', { fixture: 'large:1000000' })
      await control(app, 'POST', '/states?sandbox=a', {
        state: 'cybercert: there are no customers',
      })
      await create(app, 'a', 'First')
      await control(app, 'PUT', '/sandboxes/a/clock', { frozen: '2025-11-20T12:00:00Z' })
      await control(app, 'PUT', '/sandboxes/a', { strict: true })
      const snapshot = await snapshotOf(app, 'a')
      await control(app, 'POST', '/sandboxes/a/reset')
      for (const where of ['a', 'b']) {
        await control(app, 'PUT', `/sandboxes/${where}/snapshot`, snapshot)
        expect(await snapshotOf(app, where)).toEqual(snapshot)
        const rows = [...app.sandboxes.pick(where).all('cybercert.customers', 'uuid')]
        expect(rows.map((row) => row['company_name'])).toEqual(['First'])
      }
    })

    it('are gone when they are forgotten, and anew when they are named again', async () => {
      const app = await fresh()
      const first = await create(app, 'a', 'First')
      await control(app, 'DELETE', '/sandboxes/a')
      expect((await control(app, 'GET', '/sandboxes/a')).statusCode).toBe(404)
      expect(await namesIn(app)).toEqual(['default'])
      expect((await create(app, 'a', 'Again')).id).toBe(first.id)
      expect(await namesIn(app)).toEqual(['default', 'a'])
    })

    it('the default one becomes its fixture when it is forgotten', async () => {
      const app = await fresh()
      const before = await snapshotOf(app, 'default')
      await create(app, 'default', 'First')
      await control(app, 'PUT', '/sandboxes/default', { strict: true })
      await control(app, 'DELETE', '/sandboxes/default')
      expect(await snapshotOf(app, 'default')).toEqual(before)
      expect(await list(app, 'default')).not.toContain('First')
    })

    it('make one row of first updates that come together', async () => {
      const app = await fresh()
      const made = await create(app, 'a', 'First')
      const details = `/api/v1/customers/${made.uuid}/details`
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, employee_count) =>
          ask(app, 'a', 'PATCH', details, { employee_count }),
        ),
      )
      expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
      expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
      const { collections } = await snapshotOf(app, 'a')
      expect(collections['cybercert.details'].rows).toHaveLength(1)
    })

    it('never give an id twice', async () => {
      const app = await fresh()
      const made = await Promise.all(
        Array.from({ length: 100 }, (_, at) => create(app, 'a', `Customer ${at}`)),
      )
      const ids = made.map(({ id }) => id).sort((one, other) => one - other)
      expect(ids).toEqual(ids.map((_, at) => (ids[0] ?? 0) + at))
    })

    it('answer as those in memory do, whatever is done to them', async () => {
      // Time stands still, so that answers are the same.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
      const [app, memory] = await Promise.all([fresh(), opened({})])
      const step = fc.oneof({ weight: 3, arbitrary: asked }, { weight: 1, arbitrary: controlled })
      let rounds = 0
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
          rounds += 1
          const name = `round-${rounds}`
          for (const each of steps) expect(await each(app, name)).toEqual(await each(memory, name))
          for (const path of ['', '/snapshot']) {
            const [here, there] = await Promise.all(
              [app, memory].map((one) =>
                control(one, 'PUT', `/sandboxes/${name}`).then(() =>
                  control(one, 'GET', `/sandboxes/${name}${path}`),
                ),
              ),
            )
            expect(here?.json()).toEqual(there?.json())
          }
        }),
        { numRuns: 25 },
      )
    })

    if (survives) {
      it('are as they were when the server is started again, lists in their order', async () => {
        const options = await newPlace()
        const before = await opened(options)
        for (const name of ['c', 'a', 'b']) {
          for (let at = 0; at < 30; at += 1) await create(before, name, `${name}${30 - at}`)
          await ask(before, name, 'PATCH', `${customer}/details`, { industry: name })
        }
        await control(before, 'PUT', '/sandboxes/a', { strict: true })
        await control(before, 'PUT', '/sandboxes/b/clock', { offset: '-PT1H' })
        const faults = [{ fault: { status: 418 }, match: { method: 'PATCH' }, times: 2 }]
        await control(before, 'PUT', '/sandboxes/c/faults', faults)
        await control(before, 'PUT', '/sandboxes/other', { fixture: 'large:3' })
        await create(before, 'other', 'Fourth')
        const none = { states: ['cybercert: there are no customers', 'there are 2 customers'] }
        await control(before, 'POST', '/states?sandbox=none&service=faturaentegrator', none)
        const was = await everythingIn(before)
        await closed(before)
        const after = await opened(options)
        expect(await everythingIn(after)).toEqual(was)
        expect((await create(after, 'a', 'Next')).id).toBe((await create(after, 'b', 'Next')).id)
      })

      it('give no id of a record that is gone, after a restart either', async () => {
        const options = await newPlace()
        const before = await opened(options)
        const { id } = await create(before, 'a', 'Last')
        const sandbox = before.sandboxes.pick('a')
        const { rows } = sandbox.snapshot().collections['cybercert.customers'] ?? { rows: [] }
        const gone = rows.map(([key]) => ({ collection: 'cybercert.customers', key, row: null }))
        expect(await before.sandboxes.storage.commit(sandbox, gone)).toBe(true)
        await closed(before)
        expect((await create(await opened(options), 'a', 'Next')).id).toBe(id + 1)
      })
    }
  })
}

interface Customer {
  readonly id: number
  readonly uuid: string
  readonly created_at: string
}

/** Sends the head of a request that makes a customer. @returns what sends its body, for the answer. */
function begin(app: CheckedApp, sandbox: string) {
  const payload = new PassThrough()
  const headers = {
    authorization: 'Bearer demo-admin',
    'dublor-sandbox': sandbox,
    'content-type': 'application/json',
  }
  const answer = app.inject({ method: 'POST', url: '/api/v1/customers', headers, payload })
  return async (body: object) => {
    payload.end(JSON.stringify(body))
    return (await answer).json()
  }
}

const begun = { dublor: 'snapshot', version: 1, fixture: 'docs', clock: {}, collections: {} }

async function create(app: CheckedApp, sandbox: string, company_name: string): Promise<Customer> {
  const answer = await ask(app, sandbox, 'POST', '/api/v1/customers', { company_name })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

/** The names of the customers of a sandbox, in the order of their list. */
async function list(app: CheckedApp, sandbox: string): Promise<string[]> {
  const answer = await ask(app, sandbox, 'GET', '/api/v1/customers?per_page=100')
  return answer.json().data.map((each: { company_name: string }) => each.company_name)
}

async function snapshotOf(app: CheckedApp, sandbox: string, isNew = false) {
  if (isNew) await control(app, 'PUT', `/sandboxes/${sandbox}`)
  return (await control(app, 'GET', `/sandboxes/${sandbox}/snapshot`)).json()
}

async function namesIn(app: CheckedApp): Promise<string[]> {
  const list = (await control(app, 'GET', '/sandboxes')).json()
  return list.map(({ name }: { name: string }) => name)
}

async function everythingIn(app: CheckedApp): Promise<unknown> {
  const names = (await namesIn(app)).sort()
  return Promise.all(
    names.map(async (name) => ({
      name,
      snapshot: await snapshotOf(app, name),
      customers: name === 'a' ? [] : await list(app, name),
    })),
  )
}
