import { describe, expect, it } from 'vitest'
import { PendingChanges } from '../../src/control/states/pending-changes.ts'
import { loadFixture } from '../../src/fixture/load.ts'
import { Sandbox } from '../../src/sandbox/sandbox.ts'
import { services } from '../../src/services/index.ts'

const name = 'faturaentegrator.customers'
const made = () => {
  const sandbox = new Sandbox('x', loadFixture('docs', services))
  sandbox.commit([{ collection: name, key: 2, row: { id: 2, city: 'BURSA' } }])
  return { sandbox, changes: new PendingChanges(sandbox) }
}
const ids = (of: PendingChanges | Sandbox) => [...of.all(name, 'id')].map(({ id }) => id)

describe('pending changes', () => {
  it('count at once for whoever makes them, and for nobody else before they are made', () => {
    const { sandbox, changes } = made()
    changes.set(name, 1, null)
    changes.set(name, 2, { id: 2, city: 'RİZE' })
    changes.set(name, 7, { id: 7, city: 'MUŞ' })
    changes.set(name, 8, { id: 8 })
    changes.set(name, 8, null)
    expect(ids(changes)).toEqual([2, 7])
    expect(changes.get(name, 1)).toBeUndefined()
    expect(changes.get(name, 2)).toEqual({ id: 2, city: 'RİZE' })
    expect(changes.nextId(name)).toBe(9)
    expect(ids(sandbox)).toEqual([1, 2])
    sandbox.commit(changes.list())
    expect(ids(sandbox)).toEqual([2, 7])
    expect(sandbox.get(name, 2)).toEqual({ id: 2, city: 'RİZE' })
  })

  it('are none where all is as it was', () => {
    const { changes } = made()
    changes.set(name, 2, null)
    changes.set(name, 2, { id: 2, city: 'BURSA' })
    changes.set(name, 9, null)
    expect(changes.list()).toEqual([])
  })

  it('of a collection that is emptied leave nothing to be found there, but what comes afterwards', () => {
    const { changes } = made()
    changes.empty(name)
    changes.set(name, 7, { id: 7, city: 'MUŞ' })
    expect([1, 2, 7].map((id) => changes.get(name, id)?.['id'])).toEqual([undefined, undefined, 7])
    expect([1, 2, 7].map((id) => changes.hasId(name, 'id', id))).toEqual([false, false, true])
    expect(ids(changes)).toEqual([7])
  })
})
