import { connect } from 'node:net'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cover } from './library/books.ts'
import { open } from './library/open.ts'

let library: Awaited<ReturnType<typeof open>>
let base: string
let port: number
beforeAll(async () => {
  library = await open()
  base = `${await library.app.listen({ port: 0 })}/library`
  port = Number(new URL(base).port)
})
afterAll(() => library.app.close())

const bytesIn = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

/** Everything that comes until the connection ends, as one byte a character. */
const raw = (path: string, fault: string): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => {
      const head = `GET /library${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n`
      socket.write(`${head}dublor-fault: ${fault}\r\n\r\n`)
    })
    socket.setEncoding('latin1').on('data', (part) => {
      text += part
    })
    socket.on('error', () => {}).on('close', () => resolve(text))
  })
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('an answer that is bytes', () => {
  it('goes out as it is, with its media type', async () => {
    const answer = await fetch(`${base}/books/a/cover`)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-length')).toBe(String(cover.length))
    expect(await bytesIn(answer)).toEqual(cover)
  })

  it('tells HEAD how long it is', async () => {
    const answer = await fetch(`${base}/books/a/cover`, { method: 'HEAD' })
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-length')).toBe(String(cover.length))
  })

  it('is told by the journal by length and type', async () => {
    await library.get('/books/a/cover')
    const { answer } = await library.newest()
    expect(answer).toEqual({ status: 200, bytes: { length: 11, type: 'image/png' } })
  })

  it('is JSON all the same where it is refused', async () => {
    const answer = await fetch(`${base}/books/none/cover`)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await answer.json()).toEqual({ message: 'Where?' })
  })

  it('has a media type and no schema in the OpenAPI document', async () => {
    const { get } = await library.documented('/books/{isbn}/cover')
    expect(get.responses['200'].content).toEqual({ 'image/png': {} })
    const document = await library.app.inject('/_dublor/services/library/openapi.json')
    expect((await new Validator().validate(document.json())).errors).toBeUndefined()
  })

  it.each([
    ['drip=1', latin(cover)],
    ['truncate', latin(cover.slice(0, 5))],
    ['malformed', latin(cover.slice(0, -1))],
    ['latency=1', latin(cover)],
    ['status=218', latin(cover)],
  ])('keeps its bytes under the fault %s', async (fault, wanted) => {
    const [head = '', body] = (await raw('/books/a/cover', fault)).split('\r\n\r\n')
    expect(head.toLowerCase()).toContain('content-type: image/png')
    expect(head.startsWith('HTTP/1.1 2')).toBe(true)
    expect(body).toBe(wanted)
  })

  it('takes another media type by a fault, and another status', async () => {
    const headers = { 'dublor-fault': 'content-type=text/plain, status=203' }
    const answer = await fetch(`${base}/books/a/cover`, { headers })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([203, 'text/plain'])
    expect(await bytesIn(answer)).toEqual(cover)
  })
})

describe('an empty answer', () => {
  it('has neither a body nor a media type', async () => {
    const { statusCode, headers, body } = await library.post('/books/a/ask-back')
    expect([statusCode, body, headers['content-length']]).toEqual([200, '', '0'])
    expect(headers).not.toHaveProperty('content-type')
    expect((await library.newest()).answer).toEqual({ status: 200 })
  })

  it('has no content in the OpenAPI document', async () => {
    const { post } = await library.documented('/books/{isbn}/ask-back')
    expect(post.responses['200']).not.toHaveProperty('content')
  })

  it.each(['truncate', 'drip=1', 'malformed', 'content-type=text/plain'])(
    'stays empty under the fault %s',
    async (fault) => {
      const headers = { authorization: 'Bearer demo-admin', 'dublor-fault': fault }
      const answer = await fetch(`${base}/books/a/ask-back`, { method: 'POST', headers })
      expect([answer.status, await answer.text()]).toEqual([200, ''])
      expect(answer.headers.has('content-type')).toBe(false)
    },
  )
})
