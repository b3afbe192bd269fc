import { afterAll, describe, expect, it } from 'vitest'
import { ask, checkedApp, control, customer } from './checked-app.ts'

const app = checkedApp({ fixture: 'demo' })
afterAll(() => app.close())

const documented = '550e8400-e29b-41d4-a716-446655440000'
const arrange = (sandbox: string, body: object, query = '') =>
  control(app, 'POST', `/states?sandbox=${sandbox}${query}`, body)

describe('what verifiers send', () => {
  const state = 'customer has no details'
  it.each([
    ['Rust', { action: 'setup', params: { uuid: documented }, state }],
    ['Rust without parameters', { action: 'setup', params: {}, state }],
    ['the JVM', { state, params: {}, action: 'setup' }],
    ['Ruby', { consumer: 'Web', state, states: [state], params: {} }],
    ['Ruby, before there were parameters', { consumer: 'Web', state, states: [state] }],
    ['version 2', { consumer: 'Web', state }],
    ['several at once', { consumer: 'Web', states: ['user 1 prefers EUR', state] }],
  ])('is taken in the form of %s', async (_who, body) => {
    const sandbox = 'forms'
    await control(app, 'POST', `/sandboxes/${sandbox}/reset`)
    const answer = await arrange(sandbox, body)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ uuid: documented, id: 1 })
    expect((await ask(app, sandbox, 'GET', `${customer}/details`)).statusCode).toBe(404)
  })

  it.each([
    ['Ruby without a state', { consumer: 'Web', state: null, states: [null] }],
    ['Ruby without states', { consumer: 'Web', states: [] }],
    ['nothing but spaces', { state: '  ', params: null }],
  ])('arranges nothing: %s', async (_who, body) => {
    const answer = await arrange('nothing', body)
    expect([answer.statusCode, answer.json()]).toEqual([200, {}])
    expect(app.sandboxes.find('nothing')?.changed).toBe(0)
  })

  it('names the sandbox in the query, by header, by path, or not at all', async () => {
    const send = (url: string, headers: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers,
        payload: { state: 'customer has no details' },
      })
    const has = async (name: string) =>
      (await ask(app, name, 'GET', `${customer}/details`)).statusCode === 200
    await send('/_dublor/states?sandbox=by-query', { 'dublor-sandbox': 'not-me' })
    await send('/~not-me/_dublor/states', { 'dublor-sandbox': 'by-header' })
    await send('/~by-path/_dublor/states')
    for (const name of ['by-query', 'by-header', 'by-path']) expect(await has(name)).toBe(false)
    for (const name of ['not-me', 'default']) expect(await has(name)).toBe(true)
    await send('/_dublor/states')
    expect(await has('default')).toBe(false)
    await control(app, 'POST', '/states', { action: 'teardown' })
    expect(await has('default')).toBe(true)
    for (const [url, headers] of [
      ['/_dublor/states?sandbox=.x', {}],
      ['/~.x/_dublor/states', {}],
      ['/_dublor/states', { 'dublor-sandbox': 'A B' }],
    ] as const) {
      const refused = await send(url, headers)
      expect(refused.statusCode).toBe(400)
      expect(refused.json().detail).toContain('1 to 64 of a-z 0-9 . _ -')
    }
  })
})

describe('what verifiers send in the query, as they can be told to', () => {
  const post = (query: string, body?: object) =>
    control(app, 'POST', `/states?sandbox=query&${query}`, body)
  const details = async () => (await ask(app, 'query', 'GET', `${customer}/details`)).json()

  it('is no number where a double would change it', async () => {
    const state = 'state=cybercert:%20customer%20has%20details&employee_count='
    expect((await post(`${state}9007199254740992`)).statusCode).toBe(200)
    const refused = await post(`${state}9007199254740993`)
    expect(refused.statusCode).toBe(400)
    expect(refused.json().detail).toContain('9007199254740993')
  })

  it.each([
    ['Rust', `action=setup&state=customer+has+no+details&uuid=${documented}`],
    ['the JVM without tear-downs', 'service=cybercert&state=customer%20has%20no%20details'],
  ])('is taken in the form of %s', async (_who, query) => {
    const answer = await post(query)
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { uuid: documented }])
    expect(await details()).not.toMatchObject({ id: 1 })
    await post(query.includes('action') ? query.replace('setup', 'teardown') : 'action=teardown')
    expect(await details()).toMatchObject({ id: 1 })
  })

  it('has parameters of every type', async () => {
    const state = 'state=customer+has+details'
    await post(`${state}&annual_revenue=5000.5&employee_count=null&industry=42&website=null`)
    expect(await details()).toMatchObject({
      annual_revenue: 5000.5,
      employee_count: null,
      industry: '42',
      website: null,
    })
    await post('service=cybercert&state=there+are+customers&count=2&details=false')
    const { data } = (await ask(app, 'query', 'GET', '/api/v1/customers')).json()
    expect(data).toHaveLength(2)
    await post('action=teardown')
  })

  it('is taken with an empty state, and without any where it is a tear-down', async () => {
    for (const query of ['action=setup&state=', 'action=teardown&state=', 'action=teardown']) {
      const answer = await post(query)
      expect([answer.statusCode, answer.json()]).toEqual([200, {}])
    }
  })

  it.each([
    ['action=setup', undefined, 'body.state is missing'],
    ['action=clean&state=x', undefined, 'query.action is "clean"'],
    ['state=customer+has+details&annual_revenue=-1', undefined, 'params.annual_revenue is -1'],
    ['state=customer+has+details&colour=red', undefined, 'params.colour is not known'],
    ['state=customer+has+details&constructor=1', undefined, 'params.constructor is not known'],
    ['state=customer+5+exists&id=6', undefined, 'the sentence says 5'],
    ['state=customer+exists&id=5&id=6', undefined, 'query.id'],
    ['state=customer+has+details', { state: 'customer has no details' }, 'Send one of them'],
    ['sandbx=a', { action: 'teardown' }, 'query.sandbx is not known: there are sandbox,'],
  ])('is refused: %s with %j', async (query, body, says) => {
    const answer = await post(query, body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain(says)
  })
})

describe('a body', () => {
  it.each([
    [{}, 'body.state is missing'],
    [{ consumer: 'Web' }, 'body.state is missing'],
    [{ state: 5 }, 'body.state is 5'],
    [{ state: 'x', action: 'clean' }, 'body.action is "clean"'],
    [{ state: 'x', params: [] }, 'body.params'],
    [{ state: 'x', providerState: 'y' }, 'body.providerState is not known'],
  ])('is refused: %j', async (body, says) => {
    const answer = await arrange('body', body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain(says)
  })
})
