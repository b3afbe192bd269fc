import { describe, expect, it } from 'vitest'
import { Line } from '../../src/storage/redis/line.ts'

/** Something that takes a moment, as redis does. */
const moment = () => new Promise((resolve) => setImmediate(resolve))

/** Writes as a request does: told that it must, it works everything out again. */
async function write(line: Line, told: (isCurrent: boolean) => void, writes = true): Promise<void> {
  while (!line.isFree) await line.wait()
  told(line.isCurrent)
  if (!writes) return
  line.take()
  await moment()
  line.leave(true)
}

describe('a line of those who write', () => {
  it('lets one write at a time, first come, first served', async () => {
    const line = new Line()
    const order: number[] = []
    let writing = 0
    const writer = async (at: number) => {
      await write(line, () => {
        expect(writing).toBe(0)
        writing += 1
        order.push(at)
        void moment().then(() => {
          writing -= 1
        })
      })
    }
    await Promise.all(Array.from({ length: 20 }, (_, at) => writer(at)))
    expect(order).toEqual(Array.from({ length: 20 }, (_, at) => at))
  })

  it('does not let newcomers overtake those who wait', async () => {
    const line = new Line()
    const order: string[] = []
    const first = write(line, () => order.push('first'))
    const waiting = write(line, () => order.push('waiting'))
    const newcomer = moment().then(() => write(line, () => order.push('newcomer')))
    await Promise.all([first, waiting, newcomer])
    expect(order).toEqual(['first', 'waiting', 'newcomer'])
  })

  it('calls the next when who was called does not write', async () => {
    const line = new Line()
    const order: number[] = []
    const writers = [0, 1, 2, 3].map((at) =>
      write(line, () => order.push(at), at === 0 || at === 3),
    )
    await Promise.all(writers)
    expect(order).toEqual([0, 1, 2, 3])
  })

  it('spares only who was just called to look whether all is up to date', async () => {
    const line = new Line()
    const current: boolean[] = []
    const first = write(line, (isCurrent) => current.push(isCurrent))
    const second = write(line, (isCurrent) => current.push(isCurrent))
    await first
    expect(line.isCurrent).toBe(true)
    await moment()
    expect(line.isCurrent).toBe(false)
    await second
    expect(current).toEqual([false, true])
  })

  it('lets who has to try again do so before all others', async () => {
    const line = new Line()
    const order: string[] = []
    const stale = async () => {
      line.take()
      await moment()
      line.retry()
      expect(line.isFree).toBe(true)
      await write(line, () => order.push('again'))
    }
    await Promise.all([stale(), write(line, () => order.push('waiting'))])
    expect(order).toEqual(['again', 'waiting'])
  })
})
