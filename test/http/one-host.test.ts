import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { answerTo } from './wire.ts'

const app = createApp({ fixture: 'docs' })
let port = 0
beforeAll(async () => {
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => app.close())

const ask = (path: string, hosts: string, version = '1.1') =>
  answerTo(port, '127.0.0.1', `GET ${path} HTTP/${version}\r\n${hosts}Connection: close\r\n\r\n`)

const paths = ['/_dublor/personas', '/_dublor/health', '/api/v1/customers', '/nope']

describe.each(paths)('GET %s', (path) => {
  it.each([
    ['two hosts', 'Host: 127.0.0.1\r\nHost: rebound.example.com\r\n', 'two Host headers'],
    ['the same host twice', 'Host: 127.0.0.1\r\nhOST: 127.0.0.1\r\n', 'two Host headers'],
    ['no host', '', 'no Host header'],
    ['a list', 'Host: 127.0.0.1, rebound.example.com\r\n', 'names no host'],
    ['user info', 'Host: rebound.example.com@127.0.0.1\r\n', 'names no host'],
    ['a path', 'Host: 127.0.0.1/x\r\n', 'names no host'],
    ['a port that is none', 'Host: 127.0.0.1:x\r\n', 'names no host'],
  ])('is answered 400, with what is wrong, to %s', async (_what, hosts, says) => {
    // What was fine before must not make it fine now.
    expect(await ask(path, 'Host: 127.0.0.1\r\n')).not.toMatch(/^HTTP\/1\.1 400 /)
    const answer = await ask(path, hosts)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(JSON.parse(answer.split('\r\n\r\n')[1] as string).message).toContain(says)
  })

  it.each(['localhost', '127.0.0.1:4010', '[::1]:4010', 'a_b.example.com', ''])(
    'is answered as ever to the host "%s"',
    async (host) => {
      expect(await ask(path, `Host: ${host}\r\n`)).not.toMatch(/^HTTP\/1\.1 400 /)
    },
  )
})

it('HTTP/1.0 needs no host', async () => {
  expect(await ask('/_dublor/health', '', '1.0')).toMatch(/^HTTP\/1\.1 200 /)
})
