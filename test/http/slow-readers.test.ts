import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dropSlowReaders } from '../../src/http/slow-readers.ts'
import { eventually } from '../eventually.ts'
import { talk } from './wire.ts'

/** More than the machine itself keeps for a reader. */
const large = Buffer.alloc(64 * 1024 * 1024, 'x')

const server = createServer((request, response) => {
  if (request.url === '/large') response.end(large)
})
dropSlowReaders(server, { looks: 5, patience: 200 })
let port = 0
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const asked = async (path: string) => {
  const came = once(server, 'request') as Promise<[unknown, ServerResponse]>
  const said = talk(port, '127.0.0.1', `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  if (path === '/large') said.socket.pause()
  const [, response] = await came
  return { said, response }
}

it('whoever reads nothing of an answer is hung up on, and one who waits for an answer is not', async () => {
  const waiting = await asked('/later')
  const { response, said } = await asked('/large')
  await once(response, 'close')
  const ended = once(said.socket, 'close')
  said.socket.resume()
  said.socket.end()
  await ended
  expect(said.text.length).toBeLessThan(large.length)
  expect(waiting.said.socket.readableEnded).toBe(false)
  waiting.response.end('late')
  await eventually(() => expect(waiting.said.text).toContain('late'))
  waiting.said.socket.destroy()
})
