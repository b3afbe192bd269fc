import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as exported from '../src/index.ts'
import {
  BrokenFixture,
  CannotStore,
  createDublor,
  type Dublor,
  WrongSetting,
} from '../src/index.ts'

const path = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const industry = async (answer: Response) =>
  ((await answer.json()) as { industry: string }).industry

const sourceOf = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../src/${file}`, import.meta.url)), 'utf8')

describe('the module', () => {
  it('exports what programs rely on, and no more', () => {
    expect(Object.keys(exported).toSorted()).toEqual([
      ...['BrokenFixture', 'CannotStore', 'NoServer', 'NotVerified', 'Refused', 'WrongSetting'],
      ...['connect', 'createDublor'],
    ])
  })
})

describe('the module for CommonJS', () => {
  it('has types of the same names', () => {
    const interfaces = [...sourceOf('index.ts').matchAll(/^export interface (\w+)/gm)]
    const listed = [...sourceOf('index.ts').matchAll(/^export (?:type )?\{([^}]+)\} from/gm)]
    const named = [
      ...interfaces.map(([, name = '']) => name),
      ...listed.flatMap(([, names = '']) =>
        names.split(',').map((name) => name.replace('type', '').trim()),
      ),
    ]
    const declared = [...sourceOf('index.d.cts').matchAll(/^export (?:declare const|type) (\w+)/gm)]
    expect(new Set(declared.map(([, name]) => name))).toEqual(
      new Set([...Object.keys(exported), ...named]),
    )
  })
})

describe('an option', () => {
  it.each<[object, string]>([
    [{ sandboxTTL: '1h' }, 'There is no option "sandboxTTL". Did you mean sandboxTtl?'],
    [{ fixtre: 'docs' }, 'There is no option "fixtre". Did you mean fixture?'],
    [{ import: 'a.json' }, 'There is no option "import"'],
    [{ __proto__: null, constructor: 1 }, 'There is no option "constructor"'],
    [{ strict: 'false' }, 'the option strict: wants true or false, not "false"'],
    [{ port: '0' }, 'the option port: wants a whole number from 0 to 65535, not "0"'],
    [{ port: 65_536 }, 'the option port: wants'],
    [{ fixture: null }, 'the option fixture: wants a text, not null'],
    [{ sandboxTtl: 5 }, 'the option sandboxTtl: wants a duration'],
    [{ allowedHosts: 'a.test' }, 'the option allowedHosts: wants names'],
    [{ faults: 'nobody' }, 'the option faults: wants everyone or admin'],
    [{ adminToken: 'two words' }, 'the option adminToken: wants a text of visible ASCII'],
    [{ maxSandboxes: Number.POSITIVE_INFINITY }, 'the option maxSandboxes: wants'],
  ])('that cannot be is refused: %j', async (options, message) => {
    const starting = createDublor(options)
    await expect(starting).rejects.toThrow(message)
    await expect(starting).rejects.toMatchObject({ name: 'WrongSetting' })
    await expect(starting).rejects.toBeInstanceOf(WrongSetting)
    await expect(starting).rejects.not.toThrow('two words')
  })

  it('that is undefined is left out', async () => {
    const { close } = await createDublor({ strict: undefined, port: undefined } as object)
    await close()
  })

  it('is refused by name where it is right and cannot be used', async () => {
    const noFixture = createDublor({ fixture: 'dmeo' })
    await expect(noFixture).rejects.toBeInstanceOf(BrokenFixture)
    await expect(noFixture).rejects.toMatchObject({ name: 'BrokenFixture' })
    const noFolder = createDublor({ data: 'package.json' })
    await expect(noFolder).rejects.toBeInstanceOf(CannotStore)
    await expect(noFolder).rejects.toMatchObject({ name: 'CannotStore' })
  })
})

describe('a double in a program', () => {
  let dublor: Dublor
  beforeAll(async () => {
    dublor = await createDublor({ fixture: 'docs' })
  })
  afterAll(() => dublor.close())

  it('listens on a free port of this machine', async () => {
    expect(dublor.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(dublor.url + path, { headers })).status).toBe(200)
  })

  it('answers the same without a socket', async () => {
    const there = await fetch(dublor.url + path, { headers })
    const here = await dublor.fetch(path, { headers })
    expect(await here.text()).toBe(await there.text())
    expect(here.headers.get('dublor-rules')).toBe(there.headers.get('dublor-rules'))
  })

  it('takes a body, a URL of any host and a Request', async () => {
    const body = '{"industry":"Gıda"}'
    const url = new URL(`/~fetching${path}`, 'https://api.example.com')
    const written = await dublor.fetch(url, { method: 'PATCH', headers, body })
    expect(await industry(written)).toBe('Gıda')
    expect(await industry(await dublor.fetch(new Request(url, { headers })))).toBe('Gıda')
  })

  it('answers null and nothing as such', async () => {
    const remove = { method: 'DELETE', headers: { authorization: 'Bearer demo-admin' } }
    await dublor.fetch(`/~empty${path}`, remove)
    const none = await dublor.fetch(`/~empty${path}`, { headers })
    expect([none.status, await none.text()]).toEqual([404, 'null'])
    const gone = await dublor.fetch('/~empty/api/customers/1', remove)
    expect([gone.status, await gone.text()]).toEqual([204, ''])
  })

  it('gives a sandbox its URL, and resets it', async () => {
    const { url, reset } = dublor.sandbox('mine')
    await fetch(url + path, { method: 'PATCH', headers, body: '{"industry":"Food"}' })
    expect(await industry(await fetch(url + path, { headers }))).toBe('Food')
    await reset()
    expect(await industry(await fetch(url + path, { headers }))).toBe('Technology')
  })

  it('fails as fetch does where a fault cuts the connection', async () => {
    const cut = dublor.fetch(path, { headers: { ...headers, 'dublor-fault': 'reset' } })
    await expect(cut).rejects.toThrow(new TypeError('fetch failed'))
  })

  it('refuses a sandbox that cannot be', () => {
    expect(() => dublor.sandbox('Not A Name')).toThrow('1 to 64 of a-z 0-9 . _ -')
  })

  it('refuses a fixture that there is not', async () => {
    await expect(createDublor({ fixture: 'nope' })).rejects.toThrow('there is no fixture "nope"')
  })
})

describe.each(['README.md', 'README.tr.md'])('%s', (page) => {
  it('has a program that works as written', async () => {
    const text = readFileSync(fileURLToPath(new URL(`../${page}`, import.meta.url)), 'utf8')
    const [, program = ''] =
      /```js\nimport \{ createDublor \} from 'dublor'\n(.*?)```/s.exec(text) ?? []
    expect(program).toContain('world.verify')
    const run = Object.getPrototypeOf(async () => {}).constructor('createDublor', program)
    await expect(run(createDublor)).resolves.toBeUndefined()
  })
})
