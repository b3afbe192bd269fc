import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ask, checkedApp, control, customer } from './checked-app.ts'
import { asked, controlled } from './steps.ts'

const app = checkedApp()
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-05-04T03:02:01Z') })
})
afterAll(() => {
  vi.useRealTimers()
  return app.close()
})

const take = async (name: string) =>
  (await control(app, 'GET', `/sandboxes/${name}/snapshot`)).json()
const restore = (name: string, snapshot: unknown) =>
  control(app, 'PUT', `/sandboxes/${name}/snapshot`, snapshot)
const steps = fc.array(
  fc.oneof({ weight: 3, arbitrary: asked }, { weight: 1, arbitrary: controlled }),
  {
    maxLength: 15,
  },
)

describe('a snapshot', () => {
  it('brings back all that was, in the same sandbox and in another, whatever happened since', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, async (before, since, after) => {
        for (const name of ['was', 'copy']) await control(app, 'DELETE', `/sandboxes/${name}`)
        await control(app, 'PUT', '/sandboxes/was')
        for (const step of before) await step(app, 'was')
        const snapshot = await take('was')
        for (const step of since) await step(app, 'was')
        for (const name of ['was', 'copy']) {
          const answer = await restore(name, snapshot)
          expect(answer.json()).toMatchObject({ name, fixture: snapshot.fixture })
          expect(await take(name)).toEqual(snapshot)
        }
        // What follows is the same in both: ids go on where they were.
        for (const step of after) {
          const [here, there] = [await step(app, 'was'), await step(app, 'copy')]
          const nameless = (body: string) => body.replace(/"name":"(was|copy)"|"requests":\d+/g, '')
          expect(nameless(here.body)).toBe(nameless(there.body))
        }
        expect(await take('was')).toEqual(await take('copy'))
      }),
      { numRuns: 60 },
    )
  })

  it('holds clock, strictness, faults, mutants and records in a form to be kept', async () => {
    await control(app, 'PUT', '/sandboxes/full', {
      strict: false,
      clock: { frozen: '2025-11-20T12:00:00Z' },
    })
    await control(app, 'PUT', '/sandboxes/full/faults', [{ fault: { latency: 1 }, times: 2 }])
    const swaps = ['cybercert.details.patch-merges/forgets-unsent']
    await app.sandboxes.change('full', (sandbox) => sandbox.set({ swaps }))
    await ask(app, 'full', 'PATCH', '/api/customers/1', { phone: '5550000000' })
    const snapshot = await take('full')
    expect(snapshot).toEqual({
      dublor: 'snapshot',
      version: 1,
      fixture: 'docs',
      clock: { frozen: '2025-11-20T12:00:00.000Z' },
      strict: false,
      faults: [{ fault: { latency: 1 }, times: 2, left: 1 }],
      swaps,
      collections: {
        'faturaentegrator.customers': {
          lastId: 1,
          rows: [[1, expect.objectContaining({ id: 1, phone: '5550000000' })]],
        },
      },
    })
    expect((await restore('full-too', snapshot)).statusCode).toBe(200)
    expect(await take('full-too')).toEqual(snapshot)
  })

  it('answers and leaves the same when it is restored twice', async () => {
    const snapshot = await take('full')
    const first = await restore('again', snapshot)
    expect((await restore('again', snapshot)).json()).toEqual(first.json())
  })

  it('is of no sandbox that there is not', async () => {
    const answer = await control(app, 'GET', '/sandboxes/nobody/snapshot')
    expect(answer.statusCode).toBe(404)
  })

  it('may be larger than what services take', async () => {
    await ask(app, 'big', 'PATCH', `${customer}/details`, { address: 'x' })
    const snapshot = await take('big')
    snapshot.collections['cybercert.details'].rows[0][1].address = 'x'.repeat(5_000_000)
    expect((await restore('big', snapshot)).statusCode).toBe(200)
    expect(await take('big')).toEqual(snapshot)
  })
})
