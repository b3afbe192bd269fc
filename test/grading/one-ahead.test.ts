import { describe, expect, it } from 'vitest'
import type { OpenDouble } from '../../src/grading/double.ts'
import { oneAhead } from '../../src/grading/one-ahead.ts'
import { swapsOf } from '../../src/grading/swaps.ts'
import { services } from '../../src/services/index.ts'

const swaps = services.flatMap(swapsOf).slice(0, 3)

/** Opens doubles that tell when they are opened and closed. */
function telling(failing = -1) {
  const told: string[] = []
  const open: OpenDouble = async ([swap]) => {
    const place = swaps.findIndex(({ id }) => id === swap?.id)
    told.push(`open ${place}`)
    if (place === failing) throw new Error('no port is free')
    return {
      url: `http://127.0.0.1:${place}`,
      wasAsked: () => false,
      didOtherwise: () => false,
      async close() {
        told.push(`close ${place}`)
      },
    }
  }
  return { told, open }
}

describe('doubles one ahead', () => {
  it('are opened in the order of the swaps, each before it is asked for', async () => {
    const { told, open } = telling()
    const doubles = oneAhead(open, swaps)
    expect(told).toEqual(['open 0'])
    expect((await doubles.take()).url).toBe('http://127.0.0.1:0')
    expect(told).toEqual(['open 0', 'open 1'])
    expect((await doubles.take()).url).toBe('http://127.0.0.1:1')
    expect((await doubles.take()).url).toBe('http://127.0.0.1:2')
    await expect(doubles.take()).rejects.toThrow('no more')
  })

  it('are closed if they are never taken', async () => {
    const { told, open } = telling()
    const doubles = oneAhead(open, swaps)
    await doubles.take()
    await doubles.close()
    expect(told).toEqual(['open 0', 'open 1', 'close 1'])
  })

  it('fail when they are taken, and not before', async () => {
    const { open } = telling(1)
    const doubles = oneAhead(open, swaps)
    await doubles.take()
    await expect(doubles.take()).rejects.toThrow('no port is free')
    const untaken = oneAhead(telling(0).open, swaps)
    await expect(untaken.close()).resolves.toBeUndefined()
  })
})
