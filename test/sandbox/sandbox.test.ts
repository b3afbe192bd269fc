import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kept } from '../../src/fixture/kept.ts'
import type { Fixture } from '../../src/sandbox/fixture.ts'
import { Sandbox } from '../../src/sandbox/sandbox.ts'
import { Sandboxes } from '../../src/sandbox/sandboxes.ts'

const rows = [
  { id: 1, key: 'a', text: 'first' },
  { id: 5, key: 'b', text: 'second' },
]
const fixture: Fixture = {
  name: 'test',
  collections: new Map([['s.things', kept(rows, 'key')]]),
  personas: [],
  personaByToken: new Map(),
  rates: [],
}
const things = 's.things'
const change = (key: string, id: number, text: string) => ({
  collection: things,
  key,
  row: { id, key, text },
})
const texts = (sandbox: Sandbox) => [...sandbox.all(things, 'key')].map(({ text }) => text)

describe('a sandbox', () => {
  it('begins as its fixture', () => {
    const sandbox = new Sandbox('x', fixture)
    expect(sandbox.get(things, 'a')).toEqual(rows[0])
    expect(texts(sandbox)).toEqual(['first', 'second'])
    expect(sandbox.nextId(things)).toBe(6)
  })

  it('keeps a change to itself', () => {
    const one = new Sandbox('one', fixture)
    const other = new Sandbox('other', fixture)
    one.commit([change('a', 1, 'changed')])
    expect(texts(one)).toEqual(['changed', 'second'])
    expect(texts(other)).toEqual(['first', 'second'])
    expect(rows[0]?.text).toBe('first')
  })

  it('lists added records after those of the fixture, and counts their ids', () => {
    const sandbox = new Sandbox('x', fixture)
    sandbox.commit([change('c', 6, 'third')])
    sandbox.commit([change('a', 1, 'changed')])
    expect(texts(sandbox)).toEqual(['changed', 'second', 'third'])
    expect(sandbox.nextId(things)).toBe(7)
  })

  it('knows nothing of a collection that the fixture does not have', () => {
    const sandbox = new Sandbox('x', fixture)
    expect(sandbox.get('s.others', 1)).toBeUndefined()
    expect([...sandbox.all('s.others', 'id')]).toEqual([])
    expect(sandbox.nextId('s.others')).toBe(1)
  })

  it('is its fixture again after a reset, clock and ids included', () => {
    const sandbox = new Sandbox('x', fixture)
    sandbox.commit([change('c', 6, 'third')])
    sandbox.clock = { kind: 'frozen', at: 0 }
    sandbox.reset()
    expect(texts(sandbox)).toEqual(['first', 'second'])
    expect(sandbox.nextId(things)).toBe(6)
    expect(sandbox.now()).toBeGreaterThan(0)
  })
})

describe('a sandbox that is to remember what it is', () => {
  it('goes back to what it was the first time, clock and settings included, and only once', () => {
    const sandbox = new Sandbox('x', fixture)
    sandbox.commit([change('a', 1, 'before')])
    sandbox.set({ strict: true })
    const before = sandbox.snapshot()
    sandbox.remember()
    sandbox.commit([change('c', 6, 'third')])
    sandbox.remember()
    sandbox.set({ strict: undefined, faults: [{}] })
    sandbox.clock = { kind: 'frozen', at: 0 }
    sandbox.goBack()
    expect(sandbox.snapshot()).toEqual(before)
    sandbox.commit([change('c', 6, 'third')])
    sandbox.goBack()
    expect(texts(sandbox)).toEqual(['before', 'second', 'third'])
  })

  it('tells it in a snapshot, of which nothing is nested', () => {
    const sandbox = new Sandbox('x', fixture)
    sandbox.remember()
    sandbox.commit([change('a', 1, 'changed')])
    sandbox.remember()
    const { before } = sandbox.snapshot()
    expect(before).toEqual({ clock: sandbox.clock, collections: {} })
    const copy = new Sandbox('y', fixture)
    copy.restore(sandbox.snapshot(), fixture)
    copy.goBack()
    expect(texts(copy)).toEqual(['first', 'second'])
  })

  it('forgets it by a reset, and by a snapshot that does not tell it', () => {
    const reset = new Sandbox('x', fixture)
    const restored = new Sandbox('y', fixture)
    const { before: _, ...world } = restored.snapshot()
    for (const sandbox of [reset, restored]) sandbox.remember()
    reset.reset()
    restored.restore(world, fixture)
    for (const sandbox of [reset, restored]) {
      sandbox.commit([change('a', 1, 'since')])
      sandbox.goBack()
      expect(texts(sandbox)).toEqual(['since', 'second'])
    }
  })
})

describe('two sandboxes', () => {
  const step = fc.record({
    where: fc.constantFrom('one', 'other'),
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    text: fc.string(),
    resets: fc.boolean(),
  })
  type Step = { where: string; key: string; text: string; resets: boolean }

  const play = (sandbox: Sandbox, { key, text, resets }: Step) => {
    if (resets) sandbox.reset()
    else sandbox.commit([change(key, sandbox.nextId(things), text)])
  }

  it('end as each would have ended alone, whatever happens in them', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const together = new Sandboxes(fixture)
        for (const each of steps) play(together.pick(each.where), each)
        for (const where of ['one', 'other']) {
          const alone = new Sandbox(where, fixture)
          for (const each of steps) if (each.where === where) play(alone, each)
          expect(texts(together.pick(where))).toEqual(texts(alone))
          expect(together.pick(where).nextId(things)).toBe(alone.nextId(things))
        }
      }),
    )
  })
})
