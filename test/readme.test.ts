import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { flagOf, settings } from '../src/config.ts'
import { personas } from '../src/fixture/surroundings.ts'

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'dublor-readme-'))
/** What curl ends with when its time is over. */
const timedOut = 28
const hasCurl = spawnSync('curl', ['--version']).status === 0
if (!hasCurl) console.warn('commands of the README are skipped: apt-get install curl')

/** The curl commands in the code blocks of a page, lines that go on put together. */
const curls = (page: string): string[] =>
  [...page.matchAll(/```sh\n(.*?)```/gs)]
    .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
    .filter((line) => line.startsWith('curl '))

describe.each(['README.md', 'README.tr.md'])('%s', (name) => {
  const page = read(name)
  const app = createApp()
  let url = ''
  beforeAll(async () => {
    url = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => app.close())

  it.skipIf(!hasCurl).each(curls(page))(
    'has a command that works as written: %s',
    async (command) => {
      // A fault that is asked for is what was wanted, and a stream has no end.
      const fails = command.includes('Dublor-Fault') ? '' : '--fail'
      const ends = command.includes('/stream') ? '--max-time 1' : ''
      const here = command
        .replaceAll('http://127.0.0.1:4010', url)
        .replace('curl ', `curl -sS ${fails} ${ends} `)
      const done = await promisify(execFile)('sh', ['-c', here], { cwd: folder }).catch((e) => e)
      expect(done.code ?? 0).toBe(ends === '' ? 0 : timedOut)
    },
  )

  it('shows the answer that its first command gets', async () => {
    const shown = /```\nHTTP\/1\.1 200 OK\n(.*?)\n\n(.*?)\n```/s.exec(page)
    const headers = Object.fromEntries(
      (shown?.[1] ?? '').split('\n').map((line) => line.split(': ')),
    )
    const answer = await app.inject({
      method: 'PATCH',
      url: '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details',
      headers: { authorization: 'Bearer demo-admin', 'dublor-sandbox': 'readme' },
      payload: { annual_revenue: 2000000, annual_revenue_currency: 'USD' },
    })
    expect(answer.headers).toMatchObject({ ...headers, 'dublor-sandbox': 'readme' })
    const withoutTime = (body: string) => body.replace(/"updated_at":"[^"]+"/, '')
    expect(withoutTime(shown?.[2] ?? '')).toBe(withoutTime(answer.body))
  })

  it('names every persona', () => {
    for (const { tokens } of personas)
      for (const token of tokens) expect(page).toContain(`\`${token}\``)
  })

  it('names every setting', () => {
    for (const setting of settings)
      expect(page).toMatch(new RegExp(`--(no-)?${flagOf(setting)}\\b`))
  })
})
