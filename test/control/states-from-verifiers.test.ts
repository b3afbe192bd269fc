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
