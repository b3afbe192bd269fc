import { describe, expect, it } from 'vitest'
import { eachInTurns, eachWithTurns, inTurns, TooBusy } from '../src/turns.ts'
import { slowly } from './slowly.ts'

/** Work that takes so many slices, and notes each. */
const work = (slices: number, note: () => void) => () => {
  note()
  slices -= 1
  return slices === 0
}

describe('work in turns', () => {
  it('lets others come in between two slices of it', async () => {
    const order: string[] = []
    const others = () => {
      order.push('other')
      if (order.length < 20) setImmediate(others)
    }
    setImmediate(others)
    await inTurns(work(3, () => order.push('slice')))
    expect(order.join(' ')).toMatch(/slice (other )+slice (other )+slice/)
  })

  it('does one after the other, whoever fails', async () => {
    const order: string[] = []
    const all = await Promise.allSettled([
      inTurns(work(2, () => order.push('a'))),
      inTurns(() => {
        throw new Error('broken')
      }),
      inTurns(work(2, () => order.push('b'))),
    ])
    expect(order).toEqual(['a', 'a', 'b', 'b'])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('leaves off what nobody wants any more', async () => {
    let slices = 0
    await inTurns(
      () => {
        slices += 1
        return false
      },
      () => slices < 3,
    )
    expect(slices).toBe(3)
  })

  it('refuses what would have to wait for a hundred others, and says when to come again', async () => {
    const all = Array.from({ length: 101 }, () => inTurns(() => true))
    await expect(all.at(-1)).rejects.toThrow(TooBusy)
    await expect(all.at(-1)).rejects.toThrow('Try again in a second.')
    await Promise.all(all.slice(0, -1))
    await inTurns(() => true)
  })

  it('goes through a list once, and at once where it is short', async () => {
    const seen: number[] = []
    const short = eachInTurns([1, 2, 3], (n) => seen.push(n))
    expect(seen).toEqual([1, 2, 3])
    await short
    await expect(
      eachInTurns([1, 2], (n) => {
        if (n === 2) throw new Error('broken')
      }),
    ).rejects.toThrow('broken')
  })

  it('goes through a long list in several', async () => {
    const list = Array.from({ length: 300 }, (_, n) => n)
    const seen: number[] = []
    const { turns, most } = await slowly(
      () => eachInTurns(list, (n) => seen.push(n)),
      () => seen.length,
    )
    expect(seen).toEqual(list)
    expect(turns).toBeGreaterThan(30)
    expect(most).toBeLessThan(20)
  })

  it('gives a long list in several, as it is taken', async () => {
    const list = Array.from({ length: 300 }, (_, n) => n)
    const seen: number[] = []
    const take = async () => {
      for await (const n of eachWithTurns(list)) seen.push(n)
    }
    const { turns, most } = await slowly(take, () => seen.length)
    expect(seen).toEqual(list)
    expect(turns).toBeGreaterThan(30)
    expect(most).toBeLessThan(20)
  })
})
