/** How long somebody works until others have their turn, in milliseconds. */
const slice = 8
/** How many may wait for their turn: each keeps a request waiting. */
const most = 100

/** Tells whoever works at something long when others are to have their turn. */
export class Pace {
  readonly #until = performance.now() + slice

  isOver(): boolean {
    return performance.now() > this.#until
  }
}

/** Work that may be long: goes on until it is done or the pace is over. @returns whether it is done. */
export type Work = (pace: Pace) => boolean

/** There is too much long work already; what is asked for may be asked again. */
export class TooBusy extends Error {
  constructor() {
    super(`${most} requests that take long are being worked at already. Try again in a second.`)
  }
}

interface Waiting {
  readonly work: Work
  readonly isWanted: () => boolean
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Those who wait to work at something long: one after the other, a slice at a time. */
class Line {
  readonly #waiting: Waiting[] = []
  #isGoing = false

  add(work: Work, isWanted: () => boolean): Promise<void> {
    if (this.#waiting.length >= most) return Promise.reject(new TooBusy())
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, isWanted, resolve, reject })
      if (!this.#isGoing) setImmediate(() => this.#goOn())
      this.#isGoing = true
    })
  }

  #goOn(): void {
    const [first] = this.#waiting
    if (first === undefined) {
      this.#isGoing = false
      return
    }
    try {
      if (!first.isWanted() || first.work(new Pace())) {
        this.#waiting.shift()
        first.resolve()
      }
    } catch (error) {
      this.#waiting.shift()
      first.reject(error)
    }
    setImmediate(() => this.#goOn())
  }
}

const requests = new Line()
const calls = new Line()

/**
 * Does the long work of a request to a service a slice at a time: whoever else asks something
 * meanwhile is answered between two slices. One work follows the other, so that what each of them
 * holds is held once. Work that nobody wants any more is left where it is, and counts as done.
 * @throws {TooBusy} if too many wait for their turn.
 */
export const inTurns = (work: Work, isWanted: () => boolean = () => true): Promise<void> =>
  requests.add(work, isWanted)

/**
 * Does something with each item of a list, in turns where that takes long: for whoever runs the
 * server, so that no request to a service has to be waited for.
 * @throws {TooBusy} if too many wait for their turn.
 */
export async function eachInTurns<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
): Promise<void> {
  const left = items[Symbol.iterator]()
  const goOn: Work = (pace) => {
    for (let next = left.next(); next.done !== true; next = left.next()) {
      work(next.value)
      if (pace.isOver()) return false
    }
    return true
  }
  if (!goOn(new Pace())) await calls.add(goOn, () => true)
}

/** Gives what a list has, one item when the one before has been taken, and lets others have their turns. */
export async function* eachWithTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item, void> {
  let pace = new Pace()
  for (const item of items) {
    yield item
    if (!pace.isOver()) continue
    await new Promise(setImmediate)
    pace = new Pace()
  }
}
