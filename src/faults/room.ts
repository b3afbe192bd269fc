import type { FastifyReply } from 'fastify'
import { WrongFault } from '../http/fault-effect.ts'

/** How many requests faults may act on at a time: each may wait for minutes. */
const most = 10_000

/** Where requests are that faults act on, from the beginning until they are answered. */
export class Room {
  #inside = 0

  /** @throws {WrongFault} 503 if there is no room for another one. */
  enter({ raw }: FastifyReply): void {
    if (this.#inside === most) throw new WrongFault(full, 503)
    this.#inside += 1
    raw.once('close', () => {
      this.#inside -= 1
    })
  }
}

const full = `Faults keep ${most} requests waiting already, and no more than that. Ask again when some are answered.`
