import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import { builtCommand } from '../built-command.ts'
import { runCommand, runHere, startCommand } from './run-command.ts'

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'

describe('dublor', () => {
  it('teaches in its banner, and answers what the banner says', async () => {
    const running = await startCommand(['--port', '0'])
    const url = await running.url
    for (const part of [`${url}/api/v1`, `${url}/api`, 'demo-admin', 'demo-nobody', 'curl -i']) {
      expect(running.printed.out).toContain(part)
    }
    const answer = await fetch(url + details, { headers: { authorization: 'Bearer demo-admin' } })
    expect(answer.status).toBe(200)
    running.process.kill('SIGTERM')
    expect(await running.ended).toBe(0)
    expect(running.printed.err).toBe('')
  })

  it('speaks Turkish to those whose environment does', async () => {
    const running = await startCommand(['--port', '0'], { env: { LC_ALL: 'tr_TR.UTF-8' } })
    await running.url
    running.process.kill('SIGINT')
    expect(await running.ended).toBe(0)
    expect(running.printed.out).toContain('her şeyi yapabilir')
  })

  it('says where it is as JSON', async () => {
    const running = await startCommand(['start', '--port', '0', '--fixture', 'docs', '--json'])
    const url = await running.url
    running.process.kill('SIGTERM')
    await running.ended
    expect(JSON.parse(running.printed.out)).toMatchObject({
      url,
      version: packageFile.version,
      fixture: 'docs',
      services: { cybercert: `${url}/api/v1` },
    })
  })

  it('stops once npm is gone that started it, because npm hands no signal on', async () => {
    const env = { ...process.env, npm_config_user_agent: 'npm', command: await builtCommand() }
    const start = `
      const args = [process.env.command, '--port', '0']
      require('child_process').spawn(process.execPath, args, { stdio: 'inherit' })`
    const npm = spawn(process.execPath, ['-e', start], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    // It says where it listens; and its output ends when it does, whoever else is gone.
    await once(npm.stdout, 'data')
    const ended = once(npm.stdout.resume(), 'end')
    npm.kill('SIGKILL')
    await ended
  })

  it('says in one line which Node it takes, where it is started with another', () => {
    const other = join(mkdtempSync(join(tmpdir(), 'dublor-node-')), 'other.cjs')
    const versions = "Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } })"
    writeFileSync(other, versions)
    const { status, stderr } = spawnSync(
      process.execPath,
      ['-r', other, 'src/cli/launch.cjs', '--help'],
      { encoding: 'utf8' },
    )
    rmSync(dirname(other), { recursive: true })
    expect(status).toBe(2)
    expect(stderr).toBe(
      'dublor: Node 18.20.8 cannot run it. Take Node 20.19 or newer, 22.12 or newer, or 24.\n',
    )
  })

  it('answers what is under way when it is told to stop', async () => {
    const running = await startCommand(['--port', '0'])
    const url = await running.url
    const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
    const body = '{"industry":"Food"}'
    const sending = request(url + details, {
      method: 'PATCH',
      headers: { ...headers, 'content-length': body.length, expect: '100-continue' },
    })
    // The server has the request once it says to go on; it is told to stop before the body comes.
    await once(sending, 'continue')
    running.process.kill('SIGTERM')
    sending.end(body)
    const [answer] = await once(sending, 'response')
    expect(answer.statusCode).toBe(200)
    answer.resume()
    expect(await running.ended).toBe(0)
  })

  it('waits for nobody who has not asked anything', async () => {
    const running = await startCommand(['--port', '0'])
    const { hostname, port } = new URL(await running.url)
    const silent = connect(Number(port), hostname)
    const halfway = connect(Number(port), hostname)
    await Promise.all([once(silent, 'connect'), once(halfway, 'connect')])
    halfway.write('GET /api/v1/customers HTTP/1.1\r\nHost: x\r\n')
    await fetch(`http://${hostname}:${port}/_dublor/health`)
    running.process.kill('SIGTERM')
    expect(await running.ended).toBe(0)
  })

  it('says what to do when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const { code, out, err } = await runCommand(['--port', String(port)])
    taken.close()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      `dublor: port ${port} is taken. Take another one with --port ${port + 1}, or any free one with --port 0.\n`,
    )
  })

  it.each([
    [['--prot', '1'], "Unknown option '--prot'. Did you mean --port?"],
    [['--port'], 'dublor: --port needs a value. `dublor start --help` lists the flags.\n'],
    [['grade', '--html', '--', 'true'], '--html needs a value; one that begins with a dash is'],
    [['--strict=yes'], "Option '--strict' does not take an argument."],
    [['--port', 'x'], '--port: wants a whole number'],
    [['strat'], 'There is no command "strat". Did you mean start?'],
    [['--fixture', 'dmeo'], 'there is no fixture "dmeo"'],
    [['--host', 'nowhere.invalid', '--port', '0'], 'this machine has no address "nowhere.invalid"'],
    [['rules', '--basis', 'sure'], '--basis: There is no basis "sure". There are documented'],
    [['nothing'], 'There is no command "nothing". There are start, '],
    [['start', 'now'], "Unexpected argument 'now'"],
    [['export', 'snapshot', '--url', 'x'], '--url wants a server such as http://127.0.0.1:4010'],
    [['export', 'snapshot', '--url', 'http://127.0.0.1:4010/~a'], 'named with --sandbox NAME.'],
    [['export', 'snapshot', '--data', 'a', '--redis', 'redis://b'], 'Give one of --url, --data'],
    [['--port', '0', '--data', 'a', '--redis', 'redis://b'], 'kept in one place'],
    [['grade', '--list', '--only', 'nothing'], 'no rule, mutant or alternative begins with'],
  ])('refuses %j with exit code 2 and says what to do', async (args, message) => {
    const { code, out, err } = await runHere(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).not.toMatch(/^\s+at /m)
  })

  it.each([['--help'], ['-h'], ['help']])('teaches with %s', async (flag) => {
    const { code, out } = await runHere([flag])
    expect(code).toBe(0)
    for (const part of ['Usage', '--port PORT', '--fixture NAME', 'DUBLOR_PORT', 'Exit codes']) {
      expect(out).toContain(part)
    }
  })

  it.each([
    ['help', 'rules'],
    ['rules', '--help'],
  ])('teaches one command with %s %s', async (...args) => {
    const { code, out } = await runHere(args)
    expect(code).toBe(0)
    expect(out).toContain('dublor rules [--service NAME]')
  })

  it('tells its version', async () => {
    expect(await runHere(['--version'])).toMatchObject({
      code: 0,
      out: `${packageFile.version}\n`,
    })
  })

  it('lists every rule with its basis, source and proofs', async () => {
    const { code, out } = await runHere(['rules', '--service', 'cybercert', '--json'])
    expect(code).toBe(0)
    const rule = JSON.parse(out).find(
      ({ id }: { id: string }) => id === 'cybercert.details.patch-merges',
    )
    expect(rule).toMatchObject({
      basis: 'documented',
      source: 'seed 001, "Notes"',
      proofs: [expect.stringContaining('changes only the fields that are sent')],
    })
  })

  it('lists the personas', async () => {
    const { out } = await runHere(['personas'])
    expect(out).toContain('demo-admin  YOUR_API_KEY  {token}  \\{token\\}')
  })
})
