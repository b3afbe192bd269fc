import type { BaseCollection } from '../sandbox/fixture.ts'

/** What was found out about the records of a fixture. */
interface Known {
  readonly base: BaseCollection
  /** What it takes, about. */
  readonly bytes: number
}

/** How many bytes of what is known are kept at most. */
const most = 8_388_608
/** What takes a place beside its bytes and its name. */
const overhead = 500

/** What was found out about fixtures of late, for whoever wants to know the same again. */
export class Recent<Item extends Known> {
  /** The longest unused first. */
  readonly #byName = new Map<string, Item>()
  #bytes = 0

  /** What goes by a name that tells it from others, of a fixture; `make` begins it if it is not known. */
  at(base: BaseCollection, name: string, make: () => Item): Item {
    const known = this.#byName.get(name)
    if (known !== undefined) this.#drop(name, known)
    const item = known?.base === base ? known : make()
    this.#byName.set(name, item)
    this.#bytes += sizeOf(name, item)
    for (const [oldest, each] of this.#byName) {
      if (this.#bytes <= most || each === item) break
      this.#drop(oldest, each)
    }
    return item
  }

  #drop(name: string, item: Item): void {
    this.#byName.delete(name)
    this.#bytes -= sizeOf(name, item)
  }
}

const sizeOf = (name: string, { bytes }: Known): number => overhead + 2 * name.length + bytes
