import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whileUsed } from '../../src/http/while-used.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { Sandboxes } from '../../src/sandbox/sandboxes.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('a sandbox is used once at a time, however many wait in it, until nobody does', async () => {
  const sandbox = { name: 'x' } as Sandbox
  const touch = vi.fn()
  const sandboxes = { touch } as unknown as Sandboxes
  const ends: (() => void)[] = []
  const all = Array.from({ length: 100 }, () =>
    whileUsed(sandboxes, sandbox, new Promise<void>((resolve) => ends.push(resolve))),
  )
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(500)
  expect(touch).toHaveBeenCalledTimes(1)
  for (const end of ends.slice(1)) end()
  await Promise.all(all.slice(1))
  vi.advanceTimersByTime(500)
  expect(touch).toHaveBeenCalledTimes(2)
  ends[0]?.()
  await all[0]
  expect(vi.getTimerCount()).toBe(0)
})
