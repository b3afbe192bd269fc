import { expect, it } from 'vitest'
import { telling } from '../../src/grading/does-otherwise.ts'

function told(
  stand: (value: never) => unknown,
  behaviour: (value: never) => unknown,
  ...values: unknown[]
) {
  let times = 0
  const does = telling(stand, behaviour, () => {
    times += 1
  })
  const results = values.map((value) => does(value as never))
  return { times, results }
}

const half = (value: number) => ({ half: value / 2 })
const wholeHalf = (value: number) => ({ half: Math.floor(value / 2) })

it('is not told while it does the same', () => {
  expect(told(wholeHalf, half, 2, 4)).toEqual({ times: 0, results: [{ half: 1 }, { half: 2 }] })
})

it('is told once, and does what it does', () => {
  expect(told(wholeHalf, half, 2, 3, 5)).toMatchObject({
    times: 1,
    results: [{ half: 1 }, { half: 1 }, { half: 2 }],
  })
})

it.each([
  ['a function', () => () => 1],
  ['an iterator', () => [1].values()],
  ['what has secrets', () => new Map()],
  ['a function within', () => ({ does: [() => 1] })],
])('is told of %s, which cannot be compared', (_what, same) => {
  expect(told(same, same, 1).times).toBe(1)
})

it('is told where the behaviour cannot do it', () => {
  const fails = () => {
    throw new Error('no')
  }
  expect(told(half as never, fails, 2).times).toBe(1)
})
