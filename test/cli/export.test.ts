import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runHere } from './run-command.ts'

describe('dublor export', () => {
  it('writes one service, asked where it is said, to a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dublor-export-'))
    const file = join(folder, 'openapi.json')
    const flags = ['--service', 'faturaentegrator', '--url', 'https://mock.test/', '--output', file]
    expect(await runHere(['export', 'openapi', ...flags])).toMatchObject({ code: 0, out: '' })
    const { info, servers, paths } = JSON.parse(readFileSync(file, 'utf8'))
    rmSync(folder, { recursive: true })
    expect(info.title).toBe('FaturaEntegratör')
    expect(servers[0].url).toBe('https://mock.test')
    expect(Object.keys(paths).every((path) => path.startsWith('/api/'))).toBe(true)
  })

  it.each(['openapi', 'postman', 'http', 'pact'])(
    'writes the same %s each time',
    async (format) => {
      const first = await runHere(['export', format])
      expect(first).toMatchObject({ code: 0, err: '' })
      expect(await runHere(['export', format])).toEqual(first)
    },
  )

  it.each([
    [[], 'what to export? `dublor export snapshot`, or openapi, postman, http, pact.'],
    [['open'], 'what to export?'],
    [['openapi', '--service', 'cybersert'], 'no service "cybersert". Did you mean cybercert?'],
    [['openapi', '--data', 'x'], '--data is not for `dublor export openapi`.'],
    [['snapshot', '--service', 'cybercert'], '--service is not for `dublor export snapshot`.'],
    [['http', '--url', 'x'], '--url wants a server such as http://127.0.0.1:4010'],
  ])('refuses %j with exit code 2 and says what to do', async (args, message) => {
    const { code, out, err } = await runHere(['export', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})
