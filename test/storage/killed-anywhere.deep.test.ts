import { describe, it } from 'vitest'
import { holdsWhereverItIsKilled } from './killed-anywhere.ts'

describe('a folder of --data', () => {
  it.each([2, 3, 4, 5, 6, 7, 8, 9])(
    'is whole wherever its server was killed, with seed %i',
    (seed) => holdsWhereverItIsKilled(80, seed),
  )
})
