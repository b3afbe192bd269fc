import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import { Pace } from '../turns.ts'
import { hangUpOn } from './client-error.ts'

/** How many requests of one connection may wait for their turn before nothing more of it is read. */
const enough = 100
/** With how many of them one connection is ended, and with how many of all connections. */
const most = { each: 1_000, all: 20_000 }

const tooMany =
  'Too many requests wait on this connection for the answers to earlier ones. Send them when those have come, or over several connections.'

/** Those whose turn has come, on any connection: one is called after the other until others have theirs. */
class Due {
  readonly #calls: (() => void)[] = []
  #isGoing = false
  #pace: Pace | undefined

  add(call: () => void): void {
    this.#calls.push(call)
    // Node is still busy with the answer in front of it.
    if (!this.#isGoing) process.nextTick(() => this.#goOn())
    this.#isGoing = true
  }

  #goOn(): void {
    this.#pace ??= this.#begin()
    if (this.#pace.isOver()) return
    this.#calls.shift()?.()
    this.#isGoing = this.#calls.length > 0
    if (this.#isGoing) process.nextTick(() => this.#goOn())
  }

  /** The pace of one turn. Whoever still waits when it is over goes on in the next. */
  #begin(): Pace {
    setImmediate(() => {
      this.#pace = undefined
      if (this.#isGoing) this.#goOn()
    })
    return new Pace()
  }
}

/** The requests of one connection that came before an earlier one was answered. */
class Line {
  #length = 0
  readonly #socket: Socket
  readonly #all: { count: number }
  readonly #due: Due

  /** `all` counts those who wait on any connection; in `due` are those of them whose turn has come. */
  constructor(socket: Socket, all: { count: number }, due: Due) {
    this.#socket = socket
    this.#all = all
    this.#due = due
    socket.once('close', () => this.#shorten(this.#length))
    // Node begins to read again for every body that somebody wants to see.
    socket.on('resume', () => this.#length > enough && socket.pause())
  }

  /** Calls when the turn of an answer has come: when all earlier ones are sent. */
  add(answer: Parameters<RequestListener>[1], call: () => void): void {
    if (this.#socket.writableEnded || this.#socket.destroyed) return
    if (this.#length === most.each || this.#all.count === most.all) {
      hangUpOn(this.#socket, '503 Service Unavailable', tooMany)
      return
    }
    this.#length += 1
    this.#all.count += 1
    if (this.#length > enough) this.#socket.pause()
    answer.once('socket', () => this.#due.add(() => this.#take(call)))
  }

  #take(call: () => void): void {
    if (this.#socket.destroyed) return
    this.#shorten(1)
    if (this.#length === enough) this.#socket.resume()
    call()
  }

  #shorten(by: number): void {
    this.#length -= by
    this.#all.count -= by
  }
}

/**
 * Lets the requests of a connection be worked on one after the other, as HTTP/1.1 wants them answered.
 * Otherwise whoever sends them without waiting has any number of them waited for, or answered without
 * ever reading an answer. On nearly all connections nobody waits, and this costs nothing.
 */
export function inTurn(handler: RequestListener): RequestListener {
  const lines = new WeakMap<Socket, Line>()
  const all = { count: 0 }
  const due = new Due()
  return (request, response) => {
    // Node gives an answer its connection when all earlier ones are sent.
    if (response.socket !== null) {
      handler(request, response)
      return
    }
    const { socket } = request
    let line = lines.get(socket)
    if (line === undefined) {
      line = new Line(socket, all, due)
      lines.set(socket, line)
    }
    line.add(response, () => handler(request, response))
  }
}
