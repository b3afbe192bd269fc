import { stageAt } from '../../contracts/stage.ts'
import { personaTokens } from '../../contracts/target.ts'
import type { createApp } from '../app.ts'
import type { Service } from '../service.ts'
import { type FiledCase, type Played, play } from './play.ts'

/** A mock of our own, beside which a target's answers are laid. */
export interface Double {
  /** Plays a case in a world of its own, with mutants and alternatives in force if any are named. */
  play(each: FiledCase, swaps?: readonly string[]): Promise<Played>
  close(): Promise<void>
}

/** What a double is made of. */
export interface Parts {
  readonly createApp: typeof createApp
  readonly services: readonly Service[]
}

const start = Date.UTC(2025, 10, 20, 12)
const second = 1000

/**
 * Starts one in this process. Its clock moves on by a second with each request, so that a case
 * which waits for another moment does not wait long. What was played once is not played again.
 */
export async function startDouble({ createApp, services }: Parts): Promise<Double> {
  const app = createApp({ fixture: 'docs', journalEntries: 0, journalBytes: 0 }, services)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const known = new Map<FiledCase, Map<string, Promise<Played>>>()
  let count = 0

  async function playAnew(each: FiledCase, swaps: readonly string[]): Promise<Played> {
    count += 1
    const name = `verify-${count}`
    const sandbox = app.sandboxes.pick(name)
    sandbox.set({ swaps })
    let now = start
    const base = services.find((service) => service.name === each.service)?.base
    const stage = stageAt(`${url}/~${name}${base}`, personaTokens, () => {
      now += second
      sandbox.clock = { kind: 'frozen', at: now }
    })
    const played = await play(each, stage)
    await app.sandboxes.forget(name)
    return played
  }

  return {
    play(each, swaps = []) {
      const bySwaps = known.get(each) ?? new Map<string, Promise<Played>>()
      known.set(each, bySwaps)
      const key = swaps.join(' ')
      const played = bySwaps.get(key) ?? playAnew(each, swaps)
      bySwaps.set(key, played)
      return played
    },
    close: () => app.close(),
  }
}
