import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { connect, createDublor, NoServer, Refused, WrongSetting } from '../../src/index.ts'

afterEach(() => vi.unstubAllEnvs())

/** Answers everything with that. */
async function answering(status: number, body: string) {
  const server = createServer((_request, answer) => answer.writeHead(status).end(body))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const end = async () => {
    server.closeAllConnections()
    await once(server.close(), 'close')
  }
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: end }
}

describe('connect()', () => {
  it('goes where the environment says, and leaves the server running', async () => {
    await using server = await createDublor()
    vi.stubEnv('DUBLOR_URL', `${server.url}/`)
    const dublor = await connect()
    expect(dublor.url).toBe(server.url)
    const watching = await dublor.sandbox('a').on('answer', () => {})
    await dublor.close()
    await watching.ended
    expect((await fetch(`${server.url}/_dublor/health`)).status).toBe(200)
  })

  it('says that nothing answers, and what to do', async () => {
    const { close, url } = await createDublor()
    await close()
    await expect(connect({ url })).rejects.toThrow(NoServer)
    await expect(connect({ url })).rejects.toThrow(
      `Nothing answers at ${url} (ECONNREFUSED). Start a Dublör there by "npx dublor"`,
    )
  })

  it('says that nothing answers any more', async () => {
    const server = await createDublor()
    const world = (await connect({ url: server.url })).sandbox('a')
    await server.close()
    await expect(world.reset()).rejects.toThrow(NoServer)
    await expect(server.sandbox('a').reset()).rejects.toThrow(NoServer)
  })

  it.each([
    [200, '<html>', 'is no Dublör'],
    [200, '{}', 'is no Dublör. Give the url of one.'],
    [404, 'Not here', 'No answer of a Dublör: 404 Not here'],
    [503, '{"status":"storage-away","detail":"redis is away"}', 'Not ready: redis is away'],
  ])('says what else answers: %i %s', async (status, body, said) => {
    await using other = await answering(status, body)
    await expect(connect(other)).rejects.toThrow(NoServer)
    await expect(connect(other)).rejects.toThrow(said)
  })

  it.each([
    ['127.0.0.1:4010', 'the option url: wants the URL of a server such as http://127.0.0.1:4010'],
    ['ftp://127.0.0.1', 'not "ftp://127.0.0.1"'],
    ['http://127.0.0.1:1/~a', 'leave that out, and take dublor.sandbox("a")'],
  ])('refuses the URL %s', async (url, said) => {
    await expect(connect({ url })).rejects.toThrow(WrongSetting)
    await expect(connect({ url })).rejects.toThrow(said)
  })

  it('says where a wrong URL was written', async () => {
    vi.stubEnv('DUBLOR_URL', 'localhost:4010')
    await expect(connect()).rejects.toThrow('DUBLOR_URL: wants')
  })

  it('sends the token of a server that others can reach', async () => {
    await using server = await createDublor({ host: '0.0.0.0', adminToken: 'secret' })
    const url = `http://127.0.0.1:${new URL(server.url).port}`
    await expect((await connect({ url })).sandbox('a').reset()).rejects.toThrow(
      'Admin token wanted: ',
    )
    await using dublor = await connect({ url, token: 'secret' })
    await dublor.sandbox('a').reset()
    const watching = await dublor.sandbox('a').on('answer', () => {})
    watching.off()
    vi.stubEnv('DUBLOR_ADMIN_TOKEN', 'other')
    await expect((await connect({ url })).sandboxes()).rejects.toThrow(Refused)
  })
})

describe('createDublor()', () => {
  it.each(['0.0.0.0', '::', 'localhost'])(
    'needs no token for its own, also at %s',
    async (host) => {
      await using server = await createDublor({ host })
      await server.sandbox('a').reset()
    },
  )
})
