import { EventEmitter, once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { inParallel } from '../../src/grading/in-parallel.ts'

describe('work in parallel', () => {
  it('begins nothing more once some of it has failed', async () => {
    const begun: number[] = []
    const others = new EventEmitter()
    const working = inParallel([0, 1, 2, 3], 2, async (item) => {
      begun.push(item)
      if (item === 0) throw new Error('it failed')
      await once(others, 'end')
    })
    await expect(working).rejects.toThrow('it failed')
    others.emit('end')
    await new Promise(setImmediate)
    expect(begun).toEqual([0, 1])
  })
})
