/** One of server-sent events. */
export interface Event {
  readonly event: string
  readonly data: string
}

/** The events of a stream, as far as the control plane sends such: one line of data each. */
export async function* eventsIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Event> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const { event, data } = fieldsOf(part)
      if (event !== undefined && data !== undefined) yield { event, data }
    }
  }
}

const fieldsOf = (part: string): Readonly<Record<string, string>> =>
  Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/, 2)))
