import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contracts } from '../../contracts/index.ts'
import { type App, createApp } from '../../src/app.ts'
import { swapped } from '../../src/grading/swapped.ts'
import { type NamedSwap, swapsOf } from '../../src/grading/swaps.ts'
import { services } from '../../src/services/index.ts'
import { type Effect, examine, isWithin } from './examine.ts'
import { type Played, record } from './record.ts'
import { type Difference, replay, shown } from './replay.ts'

let cases: readonly Played[] = []
let app: App
const quiet = { fixture: 'docs', headers: false, journalEntries: 0, journalBytes: 0 }

beforeAll(async () => {
  cases = await record(services, contracts)
  app = createApp(quiet)
})
afterAll(() => app.close())

const effects = new Map<string, Promise<Effect>>()

/** What a swap changes, worked out when it is first asked for. */
function effectOf(swap: NamedSwap): Promise<Effect> {
  const known = effects.get(swap.id) ?? examine(app, cases, swap)
  effects.set(swap.id, known)
  return known
}

const few = (differences: readonly Difference[]) => differences.slice(0, 3).map(shown).join('\n\n')

async function replayAll(app: App): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const played of cases) differences.push(...(await replay(app, played, [])))
  return differences
}

describe('the recording of the contracts', () => {
  it('is what is answered again when nothing is swapped', async () => {
    expect(few(await replayAll(app))).toBe('')
  })

  it('is what is answered again when no answer is held to its schema', async () => {
    const unheld = createApp(
      quiet,
      services.map((service) => swapped(service, [])),
    )
    expect(few(await replayAll(unheld))).toBe('')
    await unheld.close()
  })
})

describe.each(services.map((service) => [service.name, service] as const))('%s', (_, service) => {
  const swaps = swapsOf(service)

  it.each(swaps.map((swap) => [swap.id, swap] as const))('%s', async (id, swap) => {
    const { strayed, broken } = await effectOf(swap)
    expect(few(broken), `${id} breaks the server`).toBe('')
    if (swap.kind === 'mutant') {
      expect(few(strayed), `${id} changes answers that its rule has no part in`).toBe('')
    }
  })

  it('has no alternative that answers all that some mutant answers', async () => {
    const examined: { id: string; kind: string; effect: Effect }[] = []
    for (const swap of swaps) examined.push({ ...swap, effect: await effectOf(swap) })
    const clashes = examined
      .filter(({ kind, effect }) => kind === 'mutant' && effect.all.length > 0)
      .flatMap((mutant) =>
        examined
          .filter(({ kind, effect }) => kind === 'alternative' && isWithin(mutant.effect, effect))
          .map(({ id }) => `nobody could kill ${mutant.id} and survive ${id}`),
      )
    expect(clashes.slice(0, 10)).toEqual([])
  })
})
