import { afterAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../src/fixture/catalogue.ts'
import { ownWorlds } from '../../src/fixture/load.ts'
import { personas } from '../../src/fixture/surroundings.ts'
import { bases } from '../../src/service.ts'
import { services } from '../../src/services/index.ts'
import { ask, checkedApp, control } from './checked-app.ts'

const app = checkedApp()
afterAll(() => app.close())

const list = async (path: string) => (await control(app, 'GET', path)).json()

describe('GET /_dublor/personas', () => {
  it('lists every persona', async () => {
    const listed = await list('/personas')
    expect(listed.map(({ name }: { name: string }) => name)).toEqual(
      personas.map(({ name }) => name),
    )
    expect(listed.at(-1)).toMatchObject({ expires: '2020-01-01T00:00:00.000Z' })
  })

  it('lists tokens that are good until they run out', async () => {
    for (const { tokens, expires } of await list('/personas')) {
      for (const token of tokens) {
        const answer = await ask(app, 'x', 'POST', '/api/check/auth', undefined, token)
        expect(answer.statusCode).toBe(expires === null ? 200 : 401)
      }
    }
  })
})

describe('GET /_dublor/rules', () => {
  const count = (service?: string, basis?: string) =>
    services
      .filter(({ name }) => service === undefined || name === service)
      .flatMap(({ rules }) => Object.values(rules))
      .filter((rule) => basis === undefined || rule.basis === basis).length

  it('lists every rule of every service', async () => {
    expect(await list('/rules')).toHaveLength(count())
  })

  it.each(services.map(({ name }) => name))('lists those of %s alone', async (service) => {
    const listed = await list(`/rules?service=${service}`)
    expect(listed).toHaveLength(count(service))
    expect(listed.every((rule: { service: string }) => rule.service === service)).toBe(true)
  })

  it.each(bases)('lists those that are %s alone', async (basis) => {
    const listed = await list(`/rules?basis=${basis}&service=cybercert`)
    expect(listed).toHaveLength(count('cybercert', basis))
  })

  it.each(['?service=x', '?basis=sure', '?basis=assumed&basis=observed', '?__proto__=x'])(
    'refuses %s with what there is',
    async (query) => {
      const answer = await control(app, 'GET', `/rules${query}`)
      expect(answer.statusCode).toBe(400)
      expect(answer.json().detail).toMatch(/cybercert|documented|service, basis/)
    },
  )
})

describe('GET /_dublor/fixtures', () => {
  it('lists every world that comes along, each with a sentence in both languages', async () => {
    const listed = await list('/fixtures')
    expect(listed).toEqual(catalogue)
    const names = listed.map(({ name }: { name: string }) => name)
    expect(names).toEqual([...ownWorlds.keys(), 'large:N'])
  })

  it('lists only what a sandbox can begin as', async () => {
    for (const { name } of await list('/fixtures')) {
      const fixture = name.replace('N', '100')
      expect((await control(app, 'PUT', '/sandboxes/y', { fixture })).statusCode).toBe(200)
    }
  })

  it('lists the one that the server was started with too', async () => {
    const large = checkedApp({ fixture: 'large:7' })
    const listed = (await control(large, 'GET', '/fixtures')).json()
    expect(listed.at(-1).name).toBe('large:7')
    await large.close()
  })
})
