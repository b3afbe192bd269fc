import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type App, createApp } from '../../src/app.ts'
import type { Service } from '../../src/service.ts'
import { type Answered, type Asked, play } from './play.ts'
import { watched } from './watched.ts'

export interface Exchange {
  readonly asked: Asked
  readonly answered: Answered
}

/** What is taken down of one case. */
export interface Tape {
  /** The sandbox in which the case is played. */
  readonly sandbox: string
  readonly exchanges: Exchange[]
  /** The rules that its answers named. */
  readonly named: Set<string>
  /** The behaviours and handlers that were called, as `watched` tells them. */
  readonly reached: Set<string>
}

/** A server that takes down, on the tape that was begun last, what it is asked and what it answers. */
export interface Recorder {
  readonly url: string
  begin(sandbox: string): Tape
  close(): Promise<void>
}

/** Requests come over HTTP and are injected one after another: exactly as they are replayed. */
export async function startRecorder(services: readonly Service[]): Promise<Recorder> {
  let tape: Tape = blank('none')
  const app = createApp(
    { fixture: 'docs' },
    services.map((service) => watched(service, (what) => tape.reached.add(what))),
  )
  let last: Promise<void> = Promise.resolve()
  const server = createServer((request, response) => {
    last = last
      .then(() => takeDown(app, tape, request, response))
      .catch((error: Error) => void response.destroy(error))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    begin(sandbox) {
      tape = blank(sandbox)
      return tape
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await app.close()
    },
  }
}

const blank = (sandbox: string): Tape => ({
  sandbox,
  exchanges: [],
  named: new Set(),
  reached: new Set(),
})

async function takeDown(
  app: App,
  { sandbox, exchanges, named }: Tape,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked: Asked = {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers: request.headers,
    body: await buffer(request),
  }
  const { rules, ...answered } = await play(app, sandbox, asked, exchanges.length)
  exchanges.push({ asked, answered })
  for (const rule of rules) named.add(rule)
  response.writeHead(answered.status, answered.headers).end(answered.body)
}
