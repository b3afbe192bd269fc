import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { postman } from '../../src/export/postman.ts'
import { endpointAt, endpoints, exported } from './exported.ts'

const collection = postman(await exported())
const items = collection.item.flatMap((service) => service.item.flatMap(({ item }) => item))
type Item = (typeof items)[number]
const app = createApp()
afterAll(() => app.close())

const variables = new Map(collection.variable.map(({ key, value }) => [key, value]))
const filled = (text: string): string =>
  text.replace(/\{\{([\w-]+)\}\}/g, (_all, name) => {
    expect(variables.has(name)).toBe(true)
    return variables.get(name) ?? ''
  })

interface Sent {
  readonly method: string
  readonly url: string
  readonly header: Record<string, string>
  readonly body: { readonly raw: string }
}

/** Runs a script as Postman does, to the end of all that it asks. */
async function run(exec: readonly string[], status = 0): Promise<void> {
  const asked: Promise<void>[] = []
  const within = (value: unknown) => ({
    to: { be: { within: (least: number, most: number) => inRange(value, least, most) } },
  })
  const pm = {
    variables,
    sendRequest({ method, url, header, body }: Sent, then: (...answer: unknown[]) => void) {
      const path = url.slice(collection.variable[0]?.value.length)
      const options = { method: method as 'PUT', url: path, headers: header, payload: body.raw }
      asked.push(app.inject(options).then(({ statusCode }) => then(null, { code: statusCode })))
    },
    test: (_name: string, check: () => void) => check(),
    expect: within,
    response: { to: { have: { status: (wanted: number) => expect(status).toBe(wanted) } } },
  }
  new Function('pm', exec.join('\n'))(pm)
  for (const each of asked) await each
}

function inRange(value: unknown, least: number, most: number) {
  expect(value).toBeGreaterThanOrEqual(least)
  expect(value).toBeLessThanOrEqual(most)
}

const scriptsOf = ({ event }: Item, listen: string) =>
  event.filter((each) => each.listen === listen).map(({ script }) => script.exec)

describe('dublor export postman', () => {
  it('is a collection of version 2.1 that asks every endpoint', () => {
    expect(collection.info.schema).toBe(
      'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    )
    const asked = items.map(({ request }) =>
      endpointAt(request.method, `/${request.url.path.join('/')}`),
    )
    expect([...new Set(asked)].sort()).toEqual([...endpoints].sort())
    for (const { request, response, name } of items) {
      expect(request.url.raw.split('?')[0]).toBe(`{{baseUrl}}/${request.url.path.join('/')}`)
      expect(response, name).toHaveLength(1)
      expect(request.header.map(({ key }) => key)).toContain('Authorization')
    }
  })

  it('has a variable for each token, and none in a request', () => {
    expect(Object.fromEntries(variables)).toMatchObject({
      baseUrl: 'http://127.0.0.1:4010',
      token: 'demo-admin',
      ownerToken: 'demo-owner',
    })
    expect(JSON.stringify(collection.item)).not.toContain('demo-')
  })

  it.each(items)('is answered as its test says: $name', async (item) => {
    const { request } = item
    for (const { script } of collection.event) await run(script.exec)
    for (const exec of scriptsOf(item, 'prerequest')) await run(exec)
    const answer = await app.inject({
      method: request.method as 'GET',
      url: filled(request.url.raw).replace('http://127.0.0.1:4010', ''),
      headers: Object.fromEntries(request.header.map(({ key, value }) => [key, filled(value)])),
      ...(request.body !== undefined && { payload: request.body.raw }),
    })
    expect(scriptsOf(item, 'test')).toHaveLength(1)
    for (const exec of scriptsOf(item, 'test')) await run(exec, answer.statusCode)
  })

  it('arranges nothing where no sandbox is named', async () => {
    variables.set('sandbox', '')
    const before = app.sandboxes.size
    for (const { script } of collection.event) await run(script.exec)
    for (const item of items) for (const exec of scriptsOf(item, 'prerequest')) await run(exec)
    expect(app.sandboxes.size).toBe(before)
    variables.set('sandbox', 'postman')
  })
})
