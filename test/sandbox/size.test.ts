import { describe, expect, it } from 'vitest'
import type { Fixture } from '../../src/sandbox/fixture.ts'
import { Sandbox } from '../../src/sandbox/sandbox.ts'
import { bytesOf, sizeOf, sizeOfRow } from '../../src/sandbox/size.ts'
import { sizeOfSnapshot } from '../../src/sandbox/snapshot.ts'

const fixture: Fixture = {
  name: 'test',
  collections: new Map(),
  personas: [],
  personaByToken: new Map(),
  rates: [],
}
const things = 's.things'
const put = (key: number, text: string | null) => ({
  collection: things,
  key,
  row: text === null ? null : { id: key, text },
})

describe('what a text takes', () => {
  it('is a byte a character in Latin-1, and two for every one of a text that is not', () => {
    expect(bytesOf('a'.repeat(1000))).toBe(1000)
    expect(bytesOf('é'.repeat(1000))).toBe(1000)
    expect(bytesOf(`${'a'.repeat(999)}ş`)).toBe(2000)
    expect(bytesOf('😀'.repeat(500))).toBe(2000)
  })
})

describe('what a value takes', () => {
  it('grows with every part of it, however small its JSON is', () => {
    const lists = Array.from({ length: 1000 }, () => [])
    const unlike = Array.from({ length: 1000 }, (_, at) => ({ [`k${at}`]: 1 }))
    expect(sizeOf(lists)).toBeGreaterThan(40_000)
    expect(sizeOf(unlike)).toBeGreaterThan(200_000)
    expect(sizeOf('a'.repeat(1000))).toBeGreaterThan(1000)
  })
})

describe('what a sandbox takes', () => {
  it('is what its records take, whatever was written over, gone or taken back', () => {
    const sandbox = new Sandbox('x', fixture)
    expect(sandbox.bytes).toBe(0)
    sandbox.commit([put(1, 'a'.repeat(5000)), put(2, 'b')])
    const two = sizeOfRow(put(1, 'a'.repeat(5000)).row) + sizeOfRow(put(2, 'b').row)
    expect(sandbox.bytes).toBe(two)
    const growth = sandbox.growth([put(1, 'a')])
    expect(growth).toBeLessThan(-4900)
    sandbox.commit([put(1, 'a')])
    expect(sandbox.bytes).toBe(two + growth)
    sandbox.commit([put(1, null), put(2, null)])
    expect(sandbox.bytes).toBe(2 * sizeOfRow(null))
    sandbox.reset()
    expect(sandbox.bytes).toBe(0)
  })

  it('has its settings in it, and what it goes back to', () => {
    const sandbox = new Sandbox('x', fixture)
    sandbox.commit([put(1, 'a'.repeat(5000))])
    const { bytes } = sandbox
    sandbox.set({ faults: [{ match: { path: `/${'a'.repeat(3000)}` } }] })
    const withFaults = sandbox.bytes
    expect(withFaults).toBeGreaterThan(bytes + 3000)
    sandbox.remember()
    expect(sandbox.bytes).toBe(2 * withFaults)
    sandbox.goBack()
    expect(sandbox.bytes).toBe(withFaults)
  })

  it('is the same of what its snapshot is restored into, whoever has written that down', () => {
    const sandbox = new Sandbox('x', fixture)
    sandbox.commit([put(1, 'ş'.repeat(500))])
    sandbox.remember()
    sandbox.commit([put(2, null), put(3, 'c')])
    const snapshot = sandbox.snapshot()
    const read = JSON.parse(JSON.stringify(snapshot), (name, value) =>
      name === 'bytes' ? undefined : value,
    )
    for (const each of [snapshot, read]) {
      const copy = new Sandbox('y', fixture)
      copy.restore(each, fixture)
      expect(sizeOfSnapshot(each)).toBe(sandbox.bytes)
      expect(copy.bytes).toBe(sandbox.bytes)
      copy.goBack()
      expect(copy.bytes).toBeLessThan(sandbox.bytes)
    }
  })

  it('is added to a sum for as long as it has one', () => {
    const sum = { bytes: 0 }
    const [one, other] = [new Sandbox('one', fixture), new Sandbox('other', fixture)]
    one.sum = sum
    one.commit([put(1, 'a')])
    other.commit([put(1, 'b')])
    expect(sum.bytes).toBe(one.bytes)
    other.sum = sum
    expect(sum.bytes).toBe(one.bytes + other.bytes)
    one.sum = undefined
    one.commit([put(2, 'a')])
    expect(sum.bytes).toBe(other.bytes)
  })
})
