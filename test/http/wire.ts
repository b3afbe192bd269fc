import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What was said over a bare connection, and what came back. */
export interface Wire {
  readonly socket: Socket
  /** What came so far. */
  text: string
}

/** A connection that the client leaves open, whatever the server does; texts are sent as they are. */
export function talk(port: number, host: string, ...sent: string[]): Wire {
  const socket = connect({ port, host, allowHalfOpen: true })
  const said = { socket, text: '' }
  socket.setEncoding('latin1').on('data', (data: string) => {
    said.text += data
  })
  socket.on('error', () => {})
  for (const text of sent) socket.write(text)
  return said
}

/** All that comes until the server ends the connection. */
export async function answerTo(port: number, host: string, ...sent: string[]): Promise<string> {
  const said = talk(port, host, ...sent)
  await once(said.socket, 'end')
  said.socket.destroy()
  return said.text
}
