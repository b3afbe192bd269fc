import type { BaseCollection } from '../sandbox/fixture.ts'
import { Look } from './look.ts'

/** How many bytes of looks are kept at most. */
const most = 8_388_608
/** What a look takes besides a byte for each record and its name. */
const overhead = 500

/** What was asked of fixtures of late, for whoever asks the same again. */
export class Looks {
  /** The longest unused first. */
  readonly #byName = new Map<string, Look>()
  #bytes = 0

  /** The look of a question, which a name tells from others, at a fixture; perhaps not begun yet. */
  at(base: BaseCollection, name: string): Look {
    const known = this.#byName.get(name)
    if (known !== undefined) this.#drop(name, known)
    const look = known?.base === base ? known : new Look(base)
    this.#byName.set(name, look)
    this.#bytes += sizeOf(name, look)
    for (const [oldest, each] of this.#byName) {
      if (this.#bytes <= most || each === look) break
      this.#drop(oldest, each)
    }
    return look
  }

  #drop(name: string, look: Look): void {
    this.#byName.delete(name)
    this.#bytes -= sizeOf(name, look)
  }
}

const sizeOf = (name: string, { base }: Look): number => overhead + 2 * name.length + base.size
