import type { ShownEntry } from '../journal/shown-entry.ts'

/** What a sandbox tells of, each with what is told. */
export interface SandboxEvents {
  /** A request was answered: its entry in the journal, with its *why*. */
  readonly answer: ShownEntry
  /** The journal has dropped entries before they could be told: all up to this id. */
  readonly missed: { readonly upTo: number }
}

/** Somebody who is told of what happens, until it is ended. */
export interface Subscription {
  /** Ends it: nothing is told any more. */
  off(): void
  /** Resolves once nothing will be told any more, whoever has ended it. */
  readonly ended: Promise<void>
  [Symbol.dispose](): void
}

/** Listens to the stream of a journal. Resolves once all that is asked from then on is told. */
export type Listen = <Name extends keyof SandboxEvents>(
  path: string,
  event: Name,
  listener: (told: SandboxEvents[Name]) => void,
) => Promise<Subscription>

/** What the stream calls each event. */
const names = { answer: 'request', missed: 'missed' } as const

/** Makes what listens by `open`, which opens a stream; `listeners` are those that have not ended. */
export const listening =
  (
    open: (path: string) => Promise<ReadableStream<Uint8Array> | null>,
    listeners: Set<Subscription>,
  ): Listen =>
  async (path, event, listener) => {
    const stream = await open(path)
    const reader = stream?.getReader()
    let isOver = false
    const off = () => {
      isOver = true
      reader?.cancel().catch(() => {})
    }
    const tell = (data: string) => isOver || listener(JSON.parse(data))
    const ended = reader === undefined ? Promise.resolve() : follow(reader, names[event], tell)
    const subscription = { off, ended, [Symbol.dispose]: off }
    listeners.add(subscription)
    const forget = () => listeners.delete(subscription)
    ended.then(forget, forget)
    return subscription
  }

/** Reads server-sent events until they end, and tells the data of those of one name. */
async function follow(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  name: string,
  tell: (data: string) => void,
): Promise<void> {
  let rest = ''
  const decoder = new TextDecoder()
  for (;;) {
    // A stream that breaks off has ended, too.
    const { value } = await reader.read().catch(() => ({ value: undefined }))
    if (value === undefined) return
    const events = (rest + decoder.decode(value, { stream: true })).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const lines = event.split('\n')
      const data = lines.find((line) => line.startsWith('data: '))
      if (data !== undefined && lines.includes(`event: ${name}`)) tell(data.slice('data: '.length))
    }
  }
}
