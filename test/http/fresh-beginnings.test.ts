import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { ask, checkedApp, control } from '../control/checked-app.ts'
import { eventually } from '../eventually.ts'

const app = checkedApp()
afterEach(() => vi.useRealTimers())
afterAll(() => app.close())

it('a request that waits in a fault while its sandbox is reset writes nothing, and no journal tells of it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await control(app, 'PUT', '/sandboxes/a/faults', [{ fault: { latency: 1000 }, times: 1 }])
  const late = ask(app, 'a', 'POST', '/api/v1/customers', { company_name: 'Late' })
  await eventually(async () => {
    const waiting = (await control(app, 'GET', '/sandboxes/a/faults')).json()
    expect(waiting[0]?.left ?? 0).toBe(0)
  })
  await control(app, 'POST', '/sandboxes/a/reset')
  await vi.advanceTimersByTimeAsync(1000)
  expect((await late).statusCode).toBe(201)
  expect((await control(app, 'GET', '/sandboxes/a/snapshot')).json().collections).toEqual({})
  expect((await control(app, 'GET', '/sandboxes/a/requests')).json().requests).toEqual([])
})

it('a request that comes after a reset is written', async () => {
  await control(app, 'POST', '/sandboxes/b/reset')
  await ask(app, 'b', 'POST', '/api/v1/customers', { company_name: 'New' })
  const { collections } = (await control(app, 'GET', '/sandboxes/b/snapshot')).json()
  expect(Object.keys(collections)).toEqual(['cybercert.customers'])
})
