import { get } from 'node:http'
import { describe, expect, it } from 'vitest'
import { aboutSetting, flagOf, groups, settings, variableOf } from '../../src/config.ts'
import { runHere, startCommand } from './run-command.ts'

const args = ['--port', '0', '--fixture', 'docs']
const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer demo-admin' }

/** Starts it, does something there, and stops it. @returns what it printed. */
async function during(
  started: Parameters<typeof startCommand>,
  work: (url: string) => Promise<void> = async () => {},
) {
  const running = await startCommand(...started)
  await work(await running.url)
  running.process.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  return running.printed
}

const statusOf = (url: string, sent: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    get(url, { headers: sent }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).on('error', reject)
  })

describe('dublor --help', () => {
  it('lists every setting under its heading, in lines that fit', async () => {
    const { out } = await runHere(['--help'])
    for (const heading of Object.values(groups)) expect(out).toContain(`  ${heading}\n`)
    for (const setting of settings) {
      const { default: value } = aboutSetting(setting)
      expect(out).toContain(`    --${value === true ? 'no-' : ''}${flagOf(setting)} `)
    }
    const flags = out.split('\n').filter((line) => line.startsWith('    -'))
    expect(flags.filter((line) => line.length > 100)).toEqual([])
  })
})

describe('a setting', () => {
  it('has a flag and a variable after its name', () => {
    expect(flagOf('sandboxPerVisitor')).toBe('sandbox-per-visitor')
    expect(variableOf('sandboxPerVisitor')).toBe('DUBLOR_SANDBOX_PER_VISITOR')
  })

  it('is pointed out when a variable for it is misspelt, and the server starts', async () => {
    const { err } = await during([args, { env: { DUBLOR_PROT: '1', DUBLOR_URL: 'x' } }])
    expect(err).toBe('dublor: DUBLOR_PROT sets nothing; did you mean DUBLOR_PORT?\n')
  })

  it('is pointed out when a flag for it is misspelt', async () => {
    const { code, err } = await runHere(['--sandbox-tll', '1h'])
    expect(code).toBe(2)
    expect(err).toContain('Did you mean --sandbox-ttl?')
  })
})

describe('dublor --strict', () => {
  it('refuses guesses', async () => {
    await during([[...args, '--strict']], async (url) => {
      expect((await fetch(url + details)).status).toBe(501)
      expect((await fetch(url + details, { headers })).status).toBe(200)
    })
  })
})

describe('dublor --admin-token', () => {
  const token = 'a-token-of-the-test'

  it('lets whoever sends it use the control plane through a proxy, and is never printed', async () => {
    const { out, err } = await during(
      [args, { env: { DUBLOR_ADMIN_TOKEN: token } }],
      async (url) => {
        const metrics = `${url}/_dublor/metrics`
        const proxied = { 'x-forwarded-for': '192.0.2.7' }
        expect(await statusOf(metrics, proxied)).toBe(401)
        expect(await statusOf(metrics, { ...proxied, authorization: `Bearer ${token}` })).toBe(200)
      },
    )
    expect(out + err).not.toContain(token)
  })
})

describe('dublor --allowed-hosts', () => {
  it('lets this machine use the control plane under those names', async () => {
    await during([[...args, '--allowed-hosts', 'a.test,b.test']], async (url) => {
      const metrics = `${url}/_dublor/metrics`
      expect(await statusOf(metrics, { host: 'b.test:4010' })).toBe(200)
      expect(await statusOf(metrics, { host: 'c.test:4010' })).toBe(403)
    })
  })
})

describe('dublor --sandbox-per-visitor', () => {
  it('gives each browser a sandbox', async () => {
    await during([[...args, '--sandbox-per-visitor', '--sandbox-ttl', '1h']], async (url) => {
      const answer = await fetch(url + details, { headers })
      expect(answer.headers.get('set-cookie')).toMatch(/^dublor-sandbox=visitor-.*Max-Age=3600$/)
    })
  })
})

describe('dublor --reset-every', () => {
  it.each([
    ['C', '2'],
    ['tr_TR.UTF-8', 'her şeyin ona döneceği an'],
  ])('shows in its banner when that comes, for %s', async (LC_ALL, says) => {
    const env = { TZ: 'Europe/Istanbul', LC_ALL }
    const { out } = await during([[...args, '--reset-every', '04:00'], { env }])
    expect(out).toContain(says)
    expect(out).toMatch(/fixture docs · .* 04:00:00 GMT\+3\n/)
  })

  it('tells it as JSON', async () => {
    const env = { TZ: 'Europe/Istanbul' }
    const { out } = await during([[...args, '--json', '--reset-every', '04:00'], { env }])
    expect(JSON.parse(out).nextReset).toMatch(/T01:00:00\.000Z$/)
  })

  it('does so', async () => {
    const running = await startCommand([...args, '--reset-every', '1s'])
    const url = await running.url
    const industry = async () => {
      const answer = await fetch(url + details, { headers })
      return ((await answer.json()) as { industry: string }).industry
    }
    await fetch(url + details, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"industry":"Food"}',
    })
    const before = running.printed.err.split('\n').length
    await new Promise<void>((resolve) => {
      running.process.stderr?.on('data', () => {
        if (running.printed.err.split('\n').length > before) resolve()
      })
    })
    expect(await industry()).toBe('Technology')
    running.process.kill('SIGTERM')
    await running.ended
    expect(running.printed.err).toMatch(
      /^(dublor: Reset one sandbox\. The next reset is at .*Z\.\n)+$/,
    )
  })

  it('refuses what never comes, with exit code 2', async () => {
    const { code, err } = await runHere([...args, '--reset-every', '0 4 31 2 *'])
    expect(code).toBe(2)
    expect(err).toMatch(
      /^dublor: resetEvery cannot be "0 4 31 2 \*": that never comes\. It takes .*\n$/,
    )
  })
})

describe('dublor --body-limit and the limits of journals', () => {
  it('hold', async () => {
    const limits = ['--body-limit', '20', '--journal-entries', '2', '--journal-bytes', '5000']
    await during([[...args, ...limits]], async (url) => {
      const patch = (body: string) =>
        fetch(url + details, {
          method: 'PATCH',
          headers: { ...headers, 'content-type': 'application/json' },
          body,
        })
      expect((await patch('{"industry":"Food"}')).status).toBe(200)
      expect((await patch('{"industry":"Foods!"}')).status).toBe(413)
      await fetch(url + details, { headers })
      const metrics = await (await fetch(`${url}/_dublor/metrics`)).text()
      expect(metrics).toContain('\ndublor_journal_entries 2\n')
    })
  })
})
