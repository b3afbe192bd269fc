import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { reach } from '../../src/verify/reach.ts'
import { CannotVerify, isLoopback } from '../../src/verify/target.ts'
import { basesAt, startTarget, type TargetServer } from './target-server.ts'

let server: TargetServer | undefined
afterEach(async () => {
  await server?.app.close()
  server = undefined
})

const reaching = (url: string, env: Record<string, string> = {}) =>
  reach({ url, bases: basesAt(url), env })

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
if (!hasOpenssl) console.warn('no certificate can be made: apt-get install openssl')

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const listening = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const { port } = listening.address() as AddressInfo
  await new Promise((resolve) => listening.close(resolve))
  return port
}

describe('reaching a target', () => {
  it('takes the tokens of the personas where it is a Dublör', async () => {
    server = await startTarget()
    const { tokens } = await reaching(server.url, {
      DUBLOR_TOKEN_USD: 'mine',
      DUBLOR_TOKEN_EUR: '',
    })
    expect(tokens).toMatchObject({ admin: 'demo-admin', usd: 'mine', eur: 'demo-eur' })
  })

  it('takes those of the environment elsewhere, and no others', async () => {
    server = await startTarget({ foreign: true })
    const { tokens } = await reaching(server.url, { DUBLOR_TOKEN_ADMIN: 'demo-admin' })
    expect(tokens).toEqual({ admin: 'demo-admin' })
  })

  it('says which token is missing', async () => {
    server = await startTarget({ foreign: true })
    const reached = reaching(server.url, { DUBLOR_TOKEN_OWNER: 'demo-owner' })
    await expect(reached).rejects.toThrow(CannotVerify)
    await expect(reached).rejects.toThrow('set DUBLOR_TOKEN_ADMIN')
  })

  it('says when the token is refused', async () => {
    server = await startTarget({ foreign: true })
    await expect(reaching(server.url, { DUBLOR_TOKEN_ADMIN: 'x' })).rejects.toThrow(
      "answers 401 to the administrator's token",
    )
  })

  it('says when nobody answers, and what to look at', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    await expect(reaching(url)).rejects.toThrow(
      new RegExp(`nobody answers at ${url}: .*ECONNREFUSED.* --base`),
    )
  })

  it('says when what answers is no API, and asks nothing more of it', async () => {
    server = await startTarget({
      foreign: true,
      change: (app) =>
        app.addHook('onRequest', async ({ url }, reply) => {
          if (!url.startsWith('/_dublor')) return reply.type('text/html').send('<h1>Hello</h1>')
        }),
    })
    await expect(reaching(server.url, { DUBLOR_TOKEN_ADMIN: 'x' })).rejects.toThrow(
      '/api/v1/customers answers with something that is not JSON. Is the address right?',
    )
  })

  it('says when a service is elsewhere and does not answer there', async () => {
    server = await startTarget()
    const bases = { cybercert: `http://127.0.0.1:${await freePort()}/api/v1` }
    await expect(reach({ url: server.url, bases, env: {} })).rejects.toThrow('/api/v1: ')
  })
})

describe.skipIf(!hasOpenssl)('a target with a certificate that nobody has signed', () => {
  it('is told from one that does not answer, and how to trust it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dublor-tls-'))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=localhost', '-newkey', 'rsa:2048', '-nodes']
    spawnSync('openssl', ['req', '-x509', ...subject, '-keyout', key, '-out', cert])
    const secrets = { key: readFileSync(key), cert: readFileSync(cert) }
    rmSync(folder, { recursive: true })
    const listening = createSecureServer(secrets).listen(0, '127.0.0.1')
    await once(listening, 'listening')
    const { port } = listening.address() as AddressInfo
    await expect(reaching(`https://127.0.0.1:${port}`)).rejects.toThrow(
      /is not trusted: self-signed certificate.*\. NODE_EXTRA_CA_CERTS=FILE names one/,
    )
    await new Promise((resolve) => listening.close(resolve))
  })
})

describe('an address of this machine', () => {
  it.each(['http://127.0.0.1:4010', 'http://localhost/x', 'https://127.1.2.3', 'http://[::1]:80/'])(
    'is %s',
    (url) => expect(isLoopback(url)).toBe(true),
  )

  it.each([
    'https://example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://user:localhost@example.com',
    'http://10.0.0.1',
  ])('is not %s', (url) => expect(isLoopback(url)).toBe(false))
})
