import { afterAll, describe, expect, it } from 'vitest'
import { NotStored } from '../../src/sandbox/storage.ts'
import { ask, checkedApp, control, customer } from './checked-app.ts'

const app = checkedApp({ fixture: 'demo' })
afterAll(() => app.close())

const arrange = (sandbox: string, body: object) =>
  control(app, 'POST', `/states?sandbox=${sandbox}`, body)
const tearDown = (sandbox: string) => arrange(sandbox, { state: 'x', action: 'teardown' })
const snapshot = async (sandbox: string) =>
  (await control(app, 'GET', `/sandboxes/${sandbox}/snapshot`)).json()

describe('a tear-down', () => {
  it('does nothing where no state holds', async () => {
    await ask(app, 'never', 'PATCH', '/api/customers/1', { phone: '5550000000' })
    const before = await snapshot('never')
    expect((await tearDown('never')).json()).toEqual({})
    expect(await snapshot('never')).toEqual(before)
  })

  it('does nothing more the second time', async () => {
    await arrange('twice', { state: 'customer has no details' })
    await tearDown('twice')
    await ask(app, 'twice', 'PATCH', '/api/customers/1', { phone: '5550000000' })
    const after = await snapshot('twice')
    await tearDown('twice')
    expect(await snapshot('twice')).toEqual(after)
  })

  it('needs no state', async () => {
    await arrange('bare', { state: 'customer has no details' })
    expect((await arrange('bare', { action: 'teardown' })).statusCode).toBe(200)
    expect((await snapshot('bare')).collections).toEqual({})
  })

  it('brings back nothing that was reset since', async () => {
    await ask(app, 'reset', 'PATCH', '/api/customers/1', { phone: '5550000000' })
    await arrange('reset', { state: 'customer has no details' })
    await control(app, 'POST', '/sandboxes/reset/reset')
    await arrange('reset', { state: 'customer has no details' })
    await tearDown('reset')
    expect((await snapshot('reset')).collections).toEqual({})
  })

  it('takes back what was asked where a pact has no state', async () => {
    expect((await arrange('stateless', { state: '', params: {}, action: 'setup' })).json()).toEqual(
      {},
    )
    await ask(app, 'stateless', 'DELETE', customer)
    await arrange('stateless', { state: '', params: {}, action: 'teardown' })
    expect((await ask(app, 'stateless', 'GET', customer)).statusCode).toBe(200)
  })

  it('can be asked for again when it could not be kept', async () => {
    const full = checkedApp()
    const { storage } = full.sandboxes
    const keep = storage.change
    await control(full, 'POST', '/states', { state: 'customer has no details' })
    storage.change = async () => {
      throw new NotStored('the disk is full')
    }
    expect((await control(full, 'POST', '/states', { action: 'teardown' })).statusCode).toBe(503)
    storage.change = keep
    expect((await control(full, 'POST', '/states', { action: 'teardown' })).statusCode).toBe(200)
    expect((await ask(full, 'default', 'GET', `${customer}/details`)).statusCode).toBe(200)
    await full.close()
  })
})
