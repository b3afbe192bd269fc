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

const line: Waiting[] = []
let going = false

/**
 * Does long work a slice at a time: whoever else asks something meanwhile is answered between two
 * slices. One work follows the other, so that what each of them holds is held once. Work that nobody
 * wants any more is left where it is, and counts as done.
 * @throws {TooBusy} if too many wait for their turn.
 */
export function inTurns(work: Work, isWanted: () => boolean = () => true): Promise<void> {
  if (line.length >= most) return Promise.reject(new TooBusy())
  return new Promise((resolve, reject) => {
    line.push({ work, isWanted, resolve, reject })
    if (!going) setImmediate(goOn)
    going = true
  })
}

function goOn(): void {
  const [first] = line
  if (first === undefined) {
    going = false
    return
  }
  try {
    if (!first.isWanted() || first.work(new Pace())) {
      line.shift()
      first.resolve()
    }
  } catch (error) {
    line.shift()
    first.reject(error)
  }
  setImmediate(goOn)
}

/** The same for every item of a list. */
export async function eachInTurns<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
): Promise<void> {
  const left = items[Symbol.iterator]()
  const goThrough: Work = (pace) => {
    for (let next = left.next(); next.done !== true; next = left.next()) {
      work(next.value)
      if (pace.isOver()) return false
    }
    return true
  }
  if (!goThrough(new Pace())) await inTurns(goThrough)
}
