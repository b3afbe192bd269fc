import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { createApp } from '../../src/app.ts'
import { Line } from './line.ts'
import { type OddWire, oddWire } from './odd-wire.ts'
import { complaint, inner, isEndless, pathIn, type Stage, stageOf } from './play.ts'
import { requests, type Sent } from './requests.ts'
import { longest, untilSent } from './run.ts'

type Said = { readonly sent: Sent } | { readonly odd: OddWire }

const onTheWire = ({ method, url, headers, body }: Sent): string => {
  const bytes = body === undefined ? undefined : Buffer.from(body).toString('latin1')
  const all = {
    host: 'localhost',
    ...headers,
    ...(bytes !== undefined && { 'content-length': String(bytes.length) }),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n${bytes ?? ''}`
}

/** Says things one after another to a server. @throws {Error} at the first bad answer. */
async function converse(stage: Stage, port: number, sequence: readonly Said[]): Promise<void> {
  let line = new Line(port)
  try {
    for (const said of sequence) {
      if ('sent' in said && isEndless(pathIn(said.sent.url))) continue
      const text = 'sent' in said ? onTheWire(said.sent) : said.odd.text
      const wrong = await ask(line, stage, said, text)
      if (wrong !== undefined) throw new Error(`${JSON.stringify(text.slice(0, 500))}\n${wrong}`)
      if (line.ended === undefined && 'sent' in said) continue
      line.close()
      line = new Line(port)
    }
  } finally {
    line.close()
  }
}

async function ask(
  line: Line,
  stage: Stage,
  said: Said,
  text: string,
): Promise<string | undefined> {
  if ('odd' in said) return askOddly(line, said.odd)
  line.send(text)
  const { method, url } = said.sent
  const came = await line.answer(method)
  if (came === undefined) return `nothing came: ${line.ended}`
  return complaint(stage, { method, path: pathIn(url), ...came })
}

async function askOddly(line: Line, { text, method, last, mayBeSilent }: OddWire) {
  line.send(text, last)
  const came = await line.answer(method)
  if (came === undefined) {
    return mayBeSilent && line.ended !== 'ECONNRESET' ? undefined : `nothing came: ${line.ended}`
  }
  if (came.status >= 500 && came.status !== 501) return `${came.status} ${came.text}`
  return inner.test(came.text) ? 'it tells what is inside' : undefined
}

/** Says so many things or a few more over connections to a server that listens. */
export async function fuzzSockets(count: number, seed: number): Promise<number> {
  const app = createApp({ fixture: 'docs' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  let sent = 0
  try {
    const stage = await stageOf(app)
    const one = fc.oneof(
      requests(stage.held).map((each) => ({ sent: each })),
      oddWire.map((odd) => ({ odd })),
    )
    const sequences = fc.array(one, { minLength: 1, maxLength: longest, size: 'max' })
    const property = fc.asyncProperty(sequences, async (sequence) => {
      for (const { name } of [...app.sandboxes]) await app.sandboxes.forget(name)
      sent += sequence.length
      await converse(stage, port, sequence)
    })
    await untilSent(property, () => sent, count, seed)
  } finally {
    await app.close()
  }
  return sent
}
