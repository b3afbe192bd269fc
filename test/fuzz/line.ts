import { connect, type Socket } from 'node:net'

/** An answer as it came over a connection. */
export interface Came {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** A connection on which one request is answered before the next is sent. */
export class Line {
  readonly #socket: Socket
  #bytes = Buffer.alloc(0)
  /** Why there is no connection any more: `end`, or the code of an error. */
  ended: string | undefined
  #heard: () => void = () => {}

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    const end = (why: string) => () => {
      this.ended ??= why
      this.#heard()
    }
    this.#socket.on('data', (data) => {
      this.#bytes = Buffer.concat([this.#bytes, data])
      this.#heard()
    })
    this.#socket.on('end', end('end')).on('close', end('close'))
    this.#socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'error')())
  }

  /** Sends something; `last` says that nothing more will come from here. */
  send(text: string, last = false): void {
    if (this.#socket.writable) this.#socket.write(text, 'latin1')
    if (last) this.#socket.end()
  }

  /** The next answer; `undefined` if the connection ends before it is whole. */
  async answer(method: string): Promise<Came | undefined> {
    for (;;) {
      const came = this.#take(method)
      if (came !== undefined && came.status >= 200) return came
      if (came !== undefined) continue
      if (this.ended !== undefined) return undefined
      await new Promise<void>((resolve) => {
        this.#heard = resolve
      })
    }
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(method: string): Came | undefined {
    const end = this.#bytes.indexOf('\r\n\r\n')
    if (end === -1) return undefined
    const [first = '', ...lines] = this.#bytes.toString('latin1', 0, end).split('\r\n')
    const headers = Object.fromEntries(
      lines.map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
      }),
    )
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1])
    const bare = method === 'HEAD' || status < 200 || [204, 304].includes(status)
    const begin = end + 4
    const rest = bare ? 0 : this.#lengthFrom(begin, headers)
    if (rest === undefined) return undefined
    const body = this.#bytes.subarray(begin, begin + rest)
    const isChunked = headers['transfer-encoding'] === 'chunked' && !bare
    const text = (isChunked ? inOne(body) : body).toString()
    this.#bytes = this.#bytes.subarray(begin + rest)
    return { status, headers, text }
  }

  /** How long the body is that begins there; `undefined` while it is not whole. */
  #lengthFrom(begin: number, headers: Readonly<Record<string, string>>): number | undefined {
    const { 'content-length': length, 'transfer-encoding': encoding } = headers
    if (length !== undefined) {
      return this.#bytes.length - begin >= Number(length) ? Number(length) : undefined
    }
    if (encoding === 'chunked') {
      const last = this.#bytes.indexOf('0\r\n\r\n', begin)
      return last === -1 ? undefined : last + 5 - begin
    }
    return this.ended === undefined ? undefined : this.#bytes.length - begin
  }
}

/** The chunks of a body put together. */
function inOne(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let place = 0; ; ) {
    const end = body.indexOf('\r\n', place)
    const length = Number.parseInt(body.toString('latin1', place, end), 16)
    if (!(length > 0)) return Buffer.concat(chunks)
    chunks.push(body.subarray(end + 2, end + 2 + length))
    place = end + 2 + length + 2
  }
}
