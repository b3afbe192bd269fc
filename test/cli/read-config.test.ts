import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/cli/read-config.ts'
import { settings, variableOf } from '../../src/config.ts'
import { WrongSetting } from '../../src/wrong-setting.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'dublor.config.json')
const read = (flags: object, env: Record<string, string> = {}, text?: string) => {
  rmSync(file, { force: true })
  if (text !== undefined) writeFileSync(file, text)
  return readConfig(flags as Record<string, unknown>, { env, file })
}

const defaults = {
  port: 4010,
  host: '127.0.0.1',
  fixture: 'demo',
  watch: false,
  headers: true,
  strict: false,
  sandboxTtl: '24h',
  maxSandboxes: 10_000,
  sandboxPerVisitor: false,
  allowedHosts: [],
  trustLoopback: false,
  bodyLimit: 1_048_576,
  journalEntries: 500,
  journalBytes: 2_097_152,
}

describe('the configuration', () => {
  it('has a default for everything but what is off unless it is asked for', () => {
    expect(read({})).toStrictEqual(defaults)
  })

  it('takes flags before the environment before the file', () => {
    const text = '{"port":1,"host":"a","fixture":"docs"}'
    const config = read({ port: '3' }, { DUBLOR_PORT: '2', DUBLOR_HOST: 'b' }, text)
    expect(config).toStrictEqual({ ...defaults, port: 3, host: 'b', fixture: 'docs' })
  })

  it.each([
    ['flags', { sandboxTtl: 'PT2H', maxSandboxes: '5', sandboxPerVisitor: true }, {}, ''],
    [
      'the environment',
      {},
      {
        DUBLOR_SANDBOX_TTL: 'PT2H',
        DUBLOR_MAX_SANDBOXES: '5',
        DUBLOR_SANDBOX_PER_VISITOR: 'true',
      },
      '',
    ],
    ['the file', {}, {}, '{"sandboxTtl":"PT2H","maxSandboxes":5,"sandboxPerVisitor":true}'],
  ])('names settings of several words as is usual for %s', (_what, flags, env, text) => {
    expect(read(flags, env as Record<string, string>, text || undefined)).toStrictEqual({
      ...defaults,
      sandboxTtl: 'PT2H',
      maxSandboxes: 5,
      sandboxPerVisitor: true,
    })
  })

  it.each([
    ['a flag', { headers: false }, {}, undefined],
    ['the environment', {}, { DUBLOR_HEADERS: 'false' }, undefined],
    ['the environment as a number', {}, { DUBLOR_HEADERS: '0' }, undefined],
    ['the file', {}, {}, '{"headers":false}'],
  ])('turns headers off by %s', (_what, flags, env, text) => {
    expect(read(flags, env as Record<string, string>, text).headers).toBe(false)
  })

  it.each([
    [{ allowedHosts: 'Mock.test, b.test:4010,[::1]:80' }, undefined],
    [{}, '{"allowedHosts":["mock.test","b.test:4010","[::1]:80"]}'],
    [{}, '{"allowedHosts":"mock.test,b.test:4010,[::1]:80"}'],
  ])('reads a list of names in lower case: %j %s', (flags, text) => {
    expect(read(flags, {}, text).allowedHosts).toEqual(['mock.test', 'b.test:4010', '[::1]:80'])
  })

  it.each(['6h', 'PT6H', '04:00', '4:00', '0 4 * * 1-5', '*/5 * * * *'])(
    'takes the schedule %s',
    (when) => {
      expect(read({ resetEvery: when }).resetEvery).toBe(when)
    },
  )

  it('takes nothing from the variables that Kubernetes sets for a service named dublor', () => {
    expect(read({}, { DUBLOR_PORT: 'tcp://10.0.0.7:4010' }, '{"port":5}').port).toBe(5)
  })

  it('takes an empty variable for one that is not set, as compose files write it', () => {
    const variables = settings.map((setting) => [variableOf(setting), ''])
    expect(read({}, Object.fromEntries(variables))).toEqual(read({}, {}))
    expect(read({}, { DUBLOR_PORT: '' }, '{"port":5}').port).toBe(5)
  })

  it.each([
    [{ port: 'x' }, {}, undefined, '--port: wants a whole number from 0 to 65535, not "x"'],
    [{ port: '65536' }, {}, undefined, '--port: wants'],
    [{ port: '-1' }, {}, undefined, '--port: wants'],
    [{ port: '4010.5' }, {}, undefined, '--port: wants'],
    [{ fixture: '' }, {}, undefined, '--fixture: wants a text'],
    [{ maxSandboxes: '0' }, {}, undefined, '--max-sandboxes: wants a whole number from 1'],
    [{ sandboxTtl: 'soon' }, {}, undefined, '--sandbox-ttl: wants a duration of at most'],
    [{ resetEvery: '25:00' }, {}, undefined, '--reset-every: wants a duration from one second'],
    [{ resetEvery: '0' }, {}, undefined, '--reset-every: wants'],
    [{ allowedHosts: 'http://a.test' }, {}, undefined, '--allowed-hosts: wants names separated'],
    [{ allowedHosts: 'a.test,' }, {}, undefined, '--allowed-hosts: wants'],
    [{ adminToken: 'two words' }, {}, undefined, '--admin-token: wants a text of visible ASCII'],
    [{}, { DUBLOR_PORT: 'many' }, undefined, 'DUBLOR_PORT: wants'],
    [{}, { DUBLOR_HEADERS: 'maybe' }, undefined, 'DUBLOR_HEADERS: wants true or false'],
    [{}, {}, '{"port":"x"}', 'field port: wants'],
    [{}, {}, '{"port":null}', 'field port: wants'],
    [{}, {}, '{"allowedHosts":[7,{}]}', 'field allowedHosts: wants'],
    [
      {},
      {},
      '{"prot":1}',
      'config.json: There is no setting "prot". Did you mean port? There are port',
    ],
    [{}, {}, '{"sandbox-ttl":"1h"}', 'There is no setting "sandbox-ttl". Did you mean'],
    [{}, {}, '{', 'is not JSON'],
    [{}, {}, '[]', 'must hold an object'],
  ])('refuses %j %j %s, and says where and why', (flags, env, text, message) => {
    const reading = () => read(flags, env as Record<string, string>, text)
    expect(reading).toThrow(WrongSetting)
    expect(reading).toThrow(message)
  })

  it.each([
    [{ adminToken: 'my secret' }, {}, undefined],
    [{}, { DUBLOR_ADMIN_TOKEN: 'my secret' }, undefined],
    [{}, {}, '{"adminToken":["my secret"]}'],
  ])('does not repeat a token that it refuses', (flags, env, text) => {
    expect(() => read(flags, env as Record<string, string>, text)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('my secret') }),
    )
  })

  it('says when the file cannot be read', () => {
    expect(() => readConfig({}, { env: {}, file: folder })).toThrow('cannot be read')
  })
})
