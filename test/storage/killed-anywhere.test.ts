import { describe, it } from 'vitest'
import { holdsWhereverItIsKilled } from './killed-anywhere.ts'

describe('a folder of --data', () => {
  it('is whole wherever its server was killed', () => holdsWhereverItIsKilled(30, 1))
})
