import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { listen } from '../../src/http/listen.ts'
import { eventually } from '../eventually.ts'
import { answerTo, talk } from './wire.ts'

/** Addresses of this machine; two of IPv4, because not every machine has IPv6. */
const addresses = ['127.0.0.1', '127.0.0.2']
const head = 'GET /_dublor/personas HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n'

describe('a server that listens at several addresses', () => {
  const app = createApp({ fixture: 'docs' })
  let port = 0
  beforeAll(async () => {
    const url = await listen(app, { port: 0, host: 'localhost' }, async () => addresses)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    port = Number(new URL(url).port)
  })
  afterAll(() => app.close())

  describe.each(addresses)('%s', (address) => {
    it('answers', async () => {
      expect(await answerTo(port, address, `${head}\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
    })

    it('sees headers beyond the thousandth', async () => {
      const many = Array.from({ length: 1200 }, (_, n) => `a${n}:1\r\n`).join('')
      const proxied = `${head}${many}X-Forwarded-For: 192.0.2.7\r\n\r\n`
      expect(await answerTo(port, address, proxied)).toMatch(/^HTTP\/1\.1 403 /)
    })

    it('says what is wrong with what is no HTTP', async () => {
      expect(await answerTo(port, address, 'GARBAGE\r\n\r\n')).toContain('This is no HTTP/1.1')
    })
  })
})

describe('a server that closes', () => {
  it.each(addresses)('waits for nobody who only listens at %s, and takes no others', async (at) => {
    const app = createApp({ fixture: 'docs' })
    const url = await listen(app, { port: 0, host: 'localhost' }, async () => addresses)
    const port = Number(new URL(url).port)
    const silent = talk(port, at)
    const kept = talk(port, at, head.replace('close', 'keep-alive'), '\r\n')
    await eventually(() => expect(kept.text).toContain('demo-admin'))
    await app.close()
    expect([silent.socket.destroyed, kept.socket.destroyed]).toEqual([false, false])
    await Promise.all(
      [silent, kept].map(({ socket }) => eventually(() => expect(socket.readableEnded).toBe(true))),
    )
    // Whoever comes now may have the port.
    const next = createServer()
    await new Promise<void>((resolve, reject) => {
      next.once('error', reject).listen(port, at, () => next.close(() => resolve()))
    })
  })
})

describe('an address that this machine lacks', () => {
  it('keeps nobody from the others', async () => {
    const app = createApp({ fixture: 'docs' })
    const url = await listen(app, { port: 0, host: 'localhost' }, async () => [
      '127.0.0.1',
      '192.0.2.7',
    ])
    expect((await fetch(`${url}/_dublor/health`)).status).toBe(200)
    await app.close()
  })
})
