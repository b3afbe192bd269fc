import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkedApp, control } from './checked-app.ts'
import { asked, controlled, type Step } from './steps.ts'

const together = checkedApp()
const alone = { one: checkedApp(), other: checkedApp() }
type Name = keyof typeof alone

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-05-04T03:02:01Z') })
})
afterAll(async () => {
  vi.useRealTimers()
  await Promise.all([together, alone.one, alone.other].map((app) => app.close()))
})

const step: fc.Arbitrary<{ where: Name; does: Step }> = fc.record({
  where: fc.constantFrom('one', 'other'),
  does: fc.oneof({ weight: 3, arbitrary: asked }, { weight: 1, arbitrary: controlled }),
})

describe('two sandboxes of one server', () => {
  it('answer as each would alone, whatever happens in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        for (const where of ['one', 'other'] as const) {
          for (const app of [together, alone[where]]) {
            await control(app, 'DELETE', `/sandboxes/${where}`)
            await control(app, 'PUT', `/sandboxes/${where}`)
          }
        }
        const answers: Record<Name, unknown[]> = { one: [], other: [] }
        for (const { where, does } of steps) answers[where].push(await does(together, where))
        for (const where of ['one', 'other'] as const) {
          const expected: unknown[] = []
          for (const each of steps) {
            if (each.where === where) expected.push(await each.does(alone[where], where))
          }
          expect(answers[where]).toEqual(expected)
          for (const path of ['', '/snapshot']) {
            const [here, there] = await Promise.all(
              [together, alone[where]].map((app) =>
                control(app, 'GET', `/sandboxes/${where}${path}`),
              ),
            )
            expect(here?.json()).toEqual(there?.json())
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
