import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { httpFile } from '../../src/export/http-file.ts'
import { services } from '../../src/services/index.ts'
import { endpointAt, endpoints, exported } from './exported.ts'

const file = httpFile(await exported())
const [head = '', ...requests] = file.split(/\n\n(?=###)/)
const variables = new Map(
  [...head.matchAll(/^@(\w+) = (.+)$/gm)].map(([, name, value]) => [name, value]),
)
const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

/** A request of the file, read as editors read it. */
function read(text: string) {
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_all, name) => {
    expect(variables.has(name)).toBe(true)
    return variables.get(name) ?? ''
  })
  const [lines = '', body] = filled.split(/\n\n/, 2)
  const [title = '', says = '', line = '', ...headers] = lines.split('\n')
  const [method = '', url = ''] = line.split(' ')
  return {
    title,
    status: Number(/answered (\d+)\.$/.exec(says)?.[1]),
    state: /Where (.*), it is answered/.exec(says)?.[1],
    method,
    path: new URL(url).pathname,
    headers: Object.fromEntries(headers.map((each) => each.split(/: (.*)/, 2))),
    body,
  }
}

const all = requests.map(read)

describe('dublor export http', () => {
  it('asks every endpoint', () => {
    const asked = all.map(({ method, path }) => endpointAt(method, path))
    expect([...new Set(asked)].sort()).toEqual([...endpoints].sort())
  })

  it.each(all)('is answered as it says: $title', async ({ title, state, ...asked }) => {
    const sandbox = `http-${all.findIndex((each) => each.title === title)}`
    const service = services.find((each) => title.startsWith(`### ${each.title}: `))
    if (state !== undefined) {
      const url = `/~${sandbox}/_dublor/states?service=${service?.name}`
      expect((await app.inject({ method: 'POST', url, payload: { state } })).statusCode).toBe(200)
    }
    const answer = await app.inject({
      method: asked.method as 'GET',
      url: asked.path,
      headers: { ...asked.headers, 'dublor-sandbox': sandbox },
      ...(asked.body !== undefined && { payload: asked.body }),
    })
    expect(answer.statusCode).toBe(asked.status)
  })
})
