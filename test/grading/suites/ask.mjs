import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

/** The details of the documents' own customer. */
export const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'

/**
 * Asks the server that DUBLOR_URL names. Over a bare connection: these suites are started over and
 * over, and to load `fetch` takes as long as to start Node.js.
 */
export async function ask(method, path, { body, token = 'demo-admin' } = {}) {
  const { hostname, port } = new URL(process.env.DUBLOR_URL)
  const sent = body === undefined ? '' : JSON.stringify(body)
  const lines = [
    `${method} ${path} HTTP/1.0`,
    `host: ${hostname}:${port}`,
    ...(sent === ''
      ? []
      : ['content-type: application/json', `content-length: ${Buffer.byteLength(sent)}`]),
    ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
  ]
  const socket = connect(Number(port), hostname)
  socket.write(`${lines.join('\r\n')}\r\n\r\n${sent}`)
  const [head, answered = ''] = (await text(socket)).split('\r\n\r\n')
  return {
    status: Number(head.split(' ')[1]),
    body: answered === '' ? undefined : JSON.parse(answered),
  }
}
