import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { follow } from '../../src/control/running.ts'
import { services } from '../../src/services/index.ts'
import { version } from '../../src/version.ts'

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'

describe('GET /_dublor/health', () => {
  it('tells version, fixture, time and services', async () => {
    const app = createApp({ fixture: 'docs' })
    const answer = await app.inject('/_dublor/health')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      status: 'ok',
      version,
      fixture: 'docs',
      uptimeSeconds: expect.any(Number),
      services: services.map(({ name }) => name),
    })
    expect(answer.headers['cache-control']).toBe('no-store')
    await app.close()
  })

  it('answers a load balancer elsewhere, which may ask for no more than the head', async () => {
    const app = createApp({ fixture: 'docs', adminToken: 'secret' })
    const headers = { host: 'lb.example.com', 'x-forwarded-for': '192.0.2.7' }
    for (const method of ['GET', 'HEAD'] as const) {
      const remoteAddress = '192.0.2.7'
      const answer = await app.inject({ method, url: '/_dublor/health', headers, remoteAddress })
      expect([method, answer.statusCode]).toEqual([method, 200])
    }
    await app.close()
  })

  it('answers 503 to a request that comes while the server stops', async () => {
    const app = createApp({ fixture: 'docs' })
    const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
    const socket = connect(Number(port), '127.0.0.1')
    const everything = text(socket)
    const body = '{"industry":"Food"}'
    socket.write(
      `PATCH ${details} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer demo-admin\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
    )
    // The server has the request once it says to go on; it is told to stop before the body comes.
    await new Promise((resolve) => socket.once('data', resolve))
    const closed = app.close()
    socket.write(`${body}GET /_dublor/health HTTP/1.1\r\nHost: x\r\n\r\n`)
    const answers = await everything
    await closed
    expect(answers).toContain('HTTP/1.1 200 OK')
    expect(answers).toMatch(/HTTP\/1\.1 503 .*\{"status":"stopping"\}$/s)
  })
})

describe('what a server says of itself', () => {
  it('is that it starts, until everything is done that it waits for', async () => {
    const app = fastify()
    const seen: string[] = []
    app.addHook('onReady', async () => void seen.push(running.status))
    const running = follow(app, 'demo')
    expect(running.status).toBe('starting')
    await app.ready()
    expect(seen).toEqual(['starting'])
    expect(running.status).toBe('ok')
    await app.close()
    expect(running.status).toBe('stopping')
  })

  it.each(['/srv/secret/world.json', 'C:\\secret\\world.json', 'world.json'])(
    'does not tell in which folder its fixture is: %s',
    (path) => {
      expect(follow(fastify(), path).fixture).toBe('world.json')
    },
  )
})
