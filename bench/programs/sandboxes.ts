import { loadFixture } from '../../src/fixture/load.ts'
import { Sandboxes } from '../../src/sandbox/sandboxes.ts'
import type { Snapshot } from '../../src/sandbox/snapshot.ts'
import { services } from '../../src/services/index.ts'
import type { SandboxCosts } from '../sandboxes.ts'

/** Makes, changes and resets many sandboxes over one fixture, then prints what one of them cost. */
const [, , fixture = 'demo', count = '20000'] = process.argv
const many = Number(count)
const names = Array.from({ length: many }, (_, index) => `worker-${index}`)

const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** Microseconds that one of many took. */
function timed(work: () => void): number {
  const began = performance.now()
  work()
  return ((performance.now() - began) / many) * 1000
}

function round(): SandboxCosts {
  const world = loadFixture(fixture, services)
  const sandboxes = new Sandboxes(world)
  const row = sandboxes.default.get('cybercert.details', 1)
  if (row === undefined) throw new Error(`${fixture} has no details of customer 1`)
  const before = heap()
  const made = timed(() => {
    for (const name of names) sandboxes.pick(name)
  })
  const changed = timed(() => {
    for (const [index, name] of names.entries()) {
      const next = { ...row, employee_count: index }
      sandboxes.pick(name).commit([{ collection: 'cybercert.details', key: 1, row: next }])
    }
  })
  const bytes = (heap() - before) / many
  const snapshots: Snapshot[] = []
  const snapshot = timed(() => {
    for (const name of names) snapshots.push(sandboxes.pick(name).snapshot())
  })
  const restored = timed(() => {
    for (const [index, name] of names.entries()) {
      sandboxes.pick(name).restore(snapshots[index] as Snapshot, world)
    }
  })
  const reset = timed(() => {
    for (const name of names) sandboxes.pick(name).reset()
  })
  return { made, changed, snapshot, restored, reset, bytes }
}

round()
console.log(JSON.stringify(round()))
