import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CannotRun } from '../../src/cli/cannot-run.ts'
import { readConfig } from '../../src/cli/read-config.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'dublor.config.json')
const read = (flags: object, env: Record<string, string> = {}, text?: string) => {
  rmSync(file, { force: true })
  if (text !== undefined) writeFileSync(file, text)
  return readConfig(flags as Record<string, unknown>, { env, file })
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({ port: 4010, host: '127.0.0.1', fixture: 'demo', headers: true })
  })

  it('takes flags before the environment before the file', () => {
    const text = '{"port":1,"host":"a","fixture":"docs"}'
    const config = read({ port: '3' }, { DUBLOR_PORT: '2', DUBLOR_HOST: 'b' }, text)
    expect(config).toEqual({ port: 3, host: 'b', fixture: 'docs', headers: true })
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
    [{ port: 'x' }, {}, undefined, '--port: wants a whole number from 0 to 65535, not "x"'],
    [{ port: '65536' }, {}, undefined, '--port: wants'],
    [{ port: '-1' }, {}, undefined, '--port: wants'],
    [{ port: '4010.5' }, {}, undefined, '--port: wants'],
    [{ fixture: '' }, {}, undefined, '--fixture: wants a text'],
    [{}, { DUBLOR_PORT: 'many' }, undefined, 'DUBLOR_PORT: wants'],
    [{}, { DUBLOR_HEADERS: 'maybe' }, undefined, 'DUBLOR_HEADERS: wants true or false'],
    [{}, {}, '{"port":"x"}', 'field port: wants'],
    [{}, {}, '{"prot":1}', 'field prot: there is no such setting. There are port, host'],
    [{}, {}, '{', 'is not JSON'],
    [{}, {}, '[]', 'must hold an object'],
  ])('refuses %j %j %s, and says where and why', (flags, env, text, message) => {
    const reading = () => read(flags, env as Record<string, string>, text)
    expect(reading).toThrow(CannotRun)
    expect(reading).toThrow(message)
  })

  it('says when the file cannot be read', () => {
    expect(() => readConfig({}, { env: {}, file: folder })).toThrow('cannot be read')
  })
})
