import { describe, it } from 'vitest'
import { neverMeet } from './never-meet.ts'

describe('a thousand sandboxes over a hundred thousand customers', () => {
  it('never see each other, however their requests are mixed', () => neverMeet(1000, 3))
})
