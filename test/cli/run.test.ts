import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { eventually } from '../eventually.ts'
import { isRunning } from '../grading/is-running.ts'
import { runCommand, runHere, startCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-run-'))
afterAll(() => rmSync(folder, { recursive: true }))

const script = (code: string, ...args: readonly string[]) => [process.execPath, '-e', code, ...args]
const asks = `
  const ask = (url) => fetch(url + '/api/v1/customers', { headers: { authorization: 'Bearer demo-admin' } })
`
const asksOnce = `${asks}
  ask(process.env.DUBLOR_URL).then(({ status }) => { process.exitCode = status === 200 ? 7 : 1 })
`
const sleeps = 'setInterval(() => {}, 1000)'
const run = (...args: readonly string[]) => runHere(['run', ...args])

/** What is said on stderr while something runs here. */
async function told<Result>(action: () => Promise<Result>): Promise<[Result, string]> {
  const { write } = process.stderr
  let said = ''
  process.stderr.write = ((text: string) => {
    said += text
    return true
  }) as typeof write
  try {
    return [await action(), said]
  } finally {
    process.stderr.write = write
  }
}

describe('dublor run', () => {
  it('runs a command with a server of its own, says what it covered, and passes its exit code on', async () => {
    const { code, out, err } = await runCommand(['run', '--', ...script(asksOnce)])
    expect({ code, out }).toEqual({ code: 7, out: '' })
    expect(err).toMatch(
      /^dublor: 1 request · 1 of \d+ endpoints · [1-9]\d* of \d+ known rules · \d+ of \d+ guesses leant on\.\n$/,
    )
  })

  it('puts the URL where {url} stands, in the sandbox that is named, and prints JSON', async () => {
    const code = `${asks}
      if (process.argv[1] !== process.env.DUBLOR_URL + '/') throw Error(process.argv[1])
      ask(process.env.DUBLOR_URL)`
    const args = ['--fixture', 'docs', '--sandbox', 'mine', '--json', '--']
    const { code: ended, out } = await run(...args, ...script(code, '{url}/'))
    expect(ended).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/~mine$/),
      code: 0,
      requests: 1,
      endpoints: { exercised: 1, total: expect.any(Number) },
      rules: { exercised: expect.any(Number), total: expect.any(Number) },
    })
  })

  it('asks whether the command knows where to ask, if it asked nothing', async () => {
    const [{ code }, said] = await told(() => run('--', ...script('')))
    expect(code).toBe(0)
    expect(said).toMatch(/^dublor: nobody asked http:\/\/127\.0\.0\.1:\d+\. Does the command read/)
  })

  it('ends with 128 and the number of the signal that ended the command', async () => {
    const [{ code }] = await told(() =>
      run('--', ...script('process.kill(process.pid, "SIGKILL")')),
    )
    expect(code).toBe(137)
  })

  it('hands a signal on, waits for the command, and lets a second one end it', async () => {
    const polite = `process.on('SIGTERM', () => { console.log('told'); process.exitCode = 3; clearInterval(waits) })
      const waits = ${sleeps}; console.log('on')`
    const first = await startCommand(['run', '--', ...script(polite)])
    await eventually(() => expect(first.printed.out).toBe('on\n'))
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(3)
    expect(first.printed.out).toBe('on\ntold\n')

    const stubborn = `process.on('SIGINT', () => console.log('no')); ${sleeps}; console.log('on')`
    const second = await startCommand(['run', '--', ...script(stubborn)])
    await eventually(() => expect(second.printed.out).toBe('on\n'))
    second.process.kill('SIGINT')
    await eventually(() => expect(second.printed.out).toBe('on\nno\n'))
    second.process.kill('SIGINT')
    expect(await second.ended).toBe(137)
  })

  it('leaves nothing behind that the command has started', async () => {
    const file = join(folder, 'pid')
    const code = `const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(sleeps)}], { stdio: 'inherit' })
      child.unref(); require('fs').writeFileSync(${JSON.stringify(file)}, String(child.pid))`
    const [{ code: ended }] = await told(() => run('--', ...script(code)))
    expect(ended).toBe(0)
    const pid = Number(readFileSync(file, 'utf8'))
    await eventually(() => expect(isRunning(pid)).toBe(false))
  })

  it.each([
    [[], 'which command? `dublor run -- npm test`'],
    [['--', 'no-such-command'], 'there is no command "no-such-command".'],
    [['--', 'no such command'], '`dublor run -- sh -c "no such command"`'],
    [['--fixture', 'dmeo', '--', 'true'], 'there is no fixture "dmeo"'],
    [['--sandbox', 'No', '--', 'true'], 'there is no sandbox "No"'],
    [['--wait', '1s', '--', 'true'], '--wait is for a server that --url joins.'],
    [['--url', 'http://127.0.0.1:1', '--strict', '--', 'true'], '--strict is for a server of its'],
    [['--url', 'http://127.0.0.1:1', '--wait', 'x', '--', 'true'], '--wait wants a duration'],
    [['--url', 'http://127.0.0.1:1', '--wait', '0', '--', 'true'], 'no server answers at http'],
  ])('refuses %j with exit code 2 and says what to do', async (args, message) => {
    const { code, out, err } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

describe('dublor run --url', () => {
  it('waits until the server answers, and says what was covered in a sandbox', async () => {
    const app = createApp({ fixture: 'docs' })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    // It is there, and drops who comes, until it is asked for the third time.
    let asked = 0
    const door = createServer((request, answer) => {
      asked += 1
      if (asked < 3) return void request.socket.destroy()
      fetch(url + request.url, { headers: { authorization: 'Bearer demo-admin' } })
        .then((response) => response.text())
        .then((text) => answer.end(text))
    }).listen(0, '127.0.0.1')
    await once(door, 'listening')
    const at = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
    const args = ['--url', at, '--sandbox', 'mine', '--json', '--', ...script(asksOnce)]
    const { code, out } = await run(...args)
    expect(code).toBe(7)
    expect(JSON.parse(out)).toMatchObject({ url: `${at}/~mine`, code: 7, requests: 1 })
    door.closeAllConnections()
    door.close()
    await app.close()
  })

  it('passes the exit code on where the server is gone by then, and says so', async () => {
    const app = createApp({ fixture: 'docs' })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    const stop = createServer(() => void app.close()).listen(0, '127.0.0.1')
    await once(stop, 'listening')
    const { port } = stop.address() as AddressInfo
    const code = `fetch('http://127.0.0.1:${port}').catch(() => {}); process.exitCode = 4
      const look = () => fetch(process.env.DUBLOR_URL).then(() => setTimeout(look, 20), () => process.exit(4)); look()`
    const [{ code: ended }, said] = await told(() => run('--url', url, '--', ...script(code)))
    stop.closeAllConnections()
    stop.close()
    expect(ended).toBe(4)
    expect(said).toContain('dublor: it is not known what was covered: no server answers at')
  })
})
