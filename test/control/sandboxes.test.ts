import { afterAll, describe, expect, it } from 'vitest'
import { ask, checkedApp, control, customer } from './checked-app.ts'

const app = checkedApp()
afterAll(() => app.close())

const details = `${customer}/details`
const put = (name: string, body?: unknown) => control(app, 'PUT', `/sandboxes/${name}`, body)
const show = async (name: string) => (await control(app, 'GET', `/sandboxes/${name}`)).json()
const industry = async (name: string) => (await ask(app, name, 'GET', details)).json().industry
const write = (name: string) => ask(app, name, 'PATCH', details, { industry: 'Food' })
const noon = '2025-11-20T12:00:00.000Z'

describe('GET /_dublor/sandboxes', () => {
  it('lists every sandbox, default first, and what it is', async () => {
    await put('listed', { strict: false, clock: { frozen: noon } })
    await write('listed')
    const list = (await control(app, 'GET', '/sandboxes')).json()
    expect(list[0]).toMatchObject({ name: 'default', idleSeconds: null })
    expect(list.at(-1)).toEqual({
      name: 'listed',
      fixture: 'docs',
      strict: false,
      clock: { frozen: noon },
      now: noon,
      changed: 1,
      bytes: expect.any(Number),
      faults: 0,
      swaps: [],
      requests: 1,
      idleSeconds: expect.any(Number),
    })
    expect(await show('listed')).toEqual(list.at(-1))
  })
})

describe('GET /_dublor/sandboxes/:name', () => {
  it('counts the faults that wait, not those that are used up', async () => {
    const faults = [
      { fault: { status: 503 }, times: 1 },
      { fault: { status: 429 }, times: 1 },
    ]
    await control(app, 'PUT', '/sandboxes/faulty/faults', faults)
    expect(await show('faulty')).toMatchObject({ faults: 2 })
    expect((await ask(app, 'faulty', 'GET', details)).statusCode).toBe(503)
    expect(await show('faulty')).toMatchObject({ faults: 1 })
  })

  it('says how to make one that there is not', async () => {
    const answer = await control(app, 'GET', '/sandboxes/unknown')
    expect(answer.statusCode).toBe(404)
    expect(answer.json().detail).toContain('PUT /_dublor/sandboxes/unknown')
  })
})

describe('PUT /_dublor/sandboxes/:name', () => {
  it('makes a sandbox like the server’s own world of what is not sent', async () => {
    const answer = await put('made')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ name: 'made', fixture: 'docs', strict: null, clock: {} })
  })

  it('takes another fixture, and drops all changes, the clock and the faults for it', async () => {
    await write('other')
    await control(app, 'PUT', '/sandboxes/other/clock', { frozen: noon })
    await control(app, 'PUT', '/sandboxes/other/faults', [{ fault: { status: 503 } }])
    await put('other', { strict: false })
    const answer = await put('other', { fixture: 'large:30' })
    expect(answer.json()).toMatchObject({
      fixture: 'large:30',
      strict: false,
      clock: {},
      changed: 0,
      faults: 0,
      requests: 0,
    })
    const total = async (name: string) =>
      (await ask(app, name, 'GET', '/api/customers')).json().meta.total
    expect(await total('other')).toBe(30)
    expect(await total('made')).toBe(1)
  })

  it('keeps all changes when it names the same fixture, and when it names none', async () => {
    await write('same')
    await put('same', { fixture: 'docs' })
    await put('same', { strict: true })
    expect(await show('same')).toMatchObject({ changed: 1, strict: true })
    expect(await industry('same')).toBe('Food')
  })

  it('refuses guesses in that sandbox alone, until strict is null again', async () => {
    const guess = async () => (await ask(app, 'strict', 'GET', '/api/v1/customers?x=1')).statusCode
    await put('strict', { strict: true })
    expect(await guess()).toBe(501)
    expect((await ask(app, 'lenient', 'GET', '/api/v1/customers?x=1')).statusCode).toBe(200)
    expect((await put('strict', { strict: null })).json().strict).toBeNull()
    expect(await guess()).toBe(200)
  })

  it('answers the same, and leaves the same, when it is sent twice', async () => {
    const body = { fixture: 'demo', strict: true, clock: { frozen: noon } }
    await write('twice')
    const first = await put('twice', body)
    const second = await put('twice', body)
    expect(second.json()).toEqual(first.json())
  })

  it.each(['nope', 'large:0', 'large:x', '', '../demo', 'world.json', 'constructor'])(
    'refuses the fixture "%s" with a list of what there is, and changes nothing',
    async (fixture) => {
      await write('kept')
      const answer = await put('kept', { fixture, strict: true, clock: { frozen: noon } })
      expect(answer.statusCode).toBe(400)
      expect(answer.json().title).toBe('No such fixture')
      expect(answer.json().detail).toContain('demo, docs, empty, large:N')
      expect(await show('kept')).toMatchObject({ strict: null, clock: {}, changed: 1 })
    },
  )

  it('changes nothing if the clock cannot be', async () => {
    await write('kept')
    const answer = await put('kept', { fixture: 'demo', clock: { offset: 'soon' } })
    expect(answer.statusCode).toBe(400)
    expect(await show('kept')).toMatchObject({ fixture: 'docs', changed: 1 })
  })
})

describe('DELETE /_dublor/sandboxes/:name', () => {
  const forget = (name: string) => control(app, 'DELETE', `/sandboxes/${name}`)

  it('forgets a sandbox, and minds no one that there is not', async () => {
    await put('gone')
    for (let time = 0; time < 2; time += 1) {
      const answer = await forget('gone')
      expect(answer.statusCode).toBe(204)
      expect(answer.body).toBe('')
      expect((await control(app, 'GET', '/sandboxes/gone')).statusCode).toBe(404)
    }
  })

  it('makes of default what it was when the server started', async () => {
    await put('default', { fixture: 'demo', strict: true, clock: { frozen: noon } })
    await write('default')
    await forget('default')
    const begun = { fixture: 'docs', strict: null, clock: {}, changed: 0, requests: 0 }
    expect(await show('default')).toMatchObject(begun)
    expect(await industry('default')).toBe('Technology')
  })
})

describe('POST /_dublor/sandboxes/:name/reset', () => {
  it('brings the fixture back, in that sandbox only', async () => {
    await write('one')
    await write('two')
    const answer = await control(app, 'POST', '/sandboxes/one/reset')
    expect(answer.statusCode).toBe(204)
    expect(answer.body).toBe('')
    expect(await industry('one')).toBe('Technology')
    expect(await industry('two')).toBe('Food')
  })

  it('keeps the fixture that was chosen', async () => {
    await put('chosen', { fixture: 'empty' })
    await ask(app, 'chosen', 'POST', '/api/v1/customers', { company_name: 'Yeni' })
    await control(app, 'POST', '/sandboxes/chosen/reset', {})
    expect(await show('chosen')).toMatchObject({ fixture: 'empty', changed: 0 })
  })
})
