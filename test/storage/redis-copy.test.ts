import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Sandbox } from '../../src/sandbox/sandbox.ts'
import { Copy, type Seen } from '../../src/storage/redis/copy.ts'

const { fixture } = createApp({ fixture: 'docs' }).sandboxes.default

function newCopy(): Copy {
  const copy = new Copy(new Sandbox('a', fixture), { first: fixture, named: () => fixture })
  expect(copy.follow(seen({ stamp: 'zero', place: 0, fields: ['stamp', 'zero'] }))).toBe(true)
  return copy
}

const seen = (given: Partial<Seen>): Seen => ({
  stamp: 'zero',
  place: 0,
  now: 0,
  requests: 0,
  changes: null,
  fields: null,
  ...given,
})

/** A change of the log that sets a record. */
const change = (stamp: string, value: string) =>
  [stamp, '', '["cybercert.settings",1]', JSON.stringify({ user_id: 1, value })].join('\n')

const valueIn = ({ sandbox }: Copy) => sandbox.get('cybercert.settings', 1)?.['value']

describe('a copy of a sandbox in redis', () => {
  it('carries each change out once, though two looks have brought it', () => {
    const copy = newCopy()
    const changes = [change('one', '1'), change('two', '2')]
    copy.follow(seen({ stamp: 'two', place: 2, changes }))
    const { revision } = copy.sandbox
    copy.follow(seen({ stamp: 'two', place: 2, changes }))
    expect(copy.sandbox.revision).toBe(revision)
    copy.follow(seen({ stamp: 'three', place: 3, changes: [...changes, change('three', '3')] }))
    expect(copy.sandbox.revision).toBe(revision + 1)
    expect(valueIn(copy)).toBe('3')
    expect(copy).toMatchObject({ stamp: 'three', place: 3 })
  })

  it('leaves alone what has come by itself before it learns that it has written it', () => {
    const copy = newCopy()
    copy.follow(seen({ stamp: 'one', place: 1, changes: [change('one', '1')] }))
    copy.wrote('zero', 'one', 1, () => expect.unreachable())
    expect(copy).toMatchObject({ stamp: 'one', place: 1 })
  })

  it('asks for everything where changes are missing', () => {
    const copy = newCopy()
    expect(copy.follow(seen({ stamp: 'two', place: 2, changes: [change('two', '2')] }))).toBe(false)
    expect(copy.stamp).toBe('')
    expect(valueIn(copy)).toBeUndefined()
  })

  it('never takes the time of redis for later than it is', () => {
    const copy = newCopy()
    const before = performance.now()
    copy.follow(seen({ now: 5000 }))
    expect(copy.now()).toBeLessThanOrEqual(5000 + performance.now() - before)
    expect(copy.now()).toBeGreaterThanOrEqual(5000)
  })
})
