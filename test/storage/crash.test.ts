import { describe, it } from 'vitest'
import { survivesKills } from './crash.ts'

describe('a server that is killed again and again', () => {
  it('loses nothing that it has answered, and does nothing in part', () => survivesKills(10))
})
