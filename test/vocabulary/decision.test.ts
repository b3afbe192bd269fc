import { describe, expect, it } from 'vitest'
import { decide, decisionsOf } from '../../src/service.ts'
import { kebab } from '../../src/vocabulary/kebab.ts'

const known = { basis: 'documented', source: 'a page' } as const
const guess = { basis: 'assumed', source: 'nobody says' } as const
const sentences = { en: 'It is so.', tr: 'Öyledir.' }

const double = (amount: number) => amount * 2
const filed = decisionsOf('shop')('orders', {
  doubles: decide({
    ...known,
    ...sentences,
    does: double,
    shapes: (doubled, amount) => doubled !== amount,
    instead: { triples: ['It is tripled.', (amount) => amount * 3] },
  }),
  isGuessed: decide({
    ...guess,
    ...sentences,
    unavoidable: true,
    does: (text: string) => text,
    instead: {
      shouts: {
        says: 'It shouts.',
        does: { orders: { isGuessed: (text: string) => text.toUpperCase() } },
      },
    },
  }),
  isGuessedToo: decide({ partOf: 'isGuessed', does: () => 1, shapes: () => false }),
  pays30Days: decide({ ...guess, ...sentences, does: () => 30, nothingElse: 'by law' }),
  isKept: { ...guess, ...sentences, nothingElse: 'the sandbox keeps it' },
})

describe('a table of decisions', () => {
  it('gives each rule the id of its decision', () => {
    expect(filed.rules).toEqual({
      'shop.orders.doubles': { ...known, ...sentences },
      'shop.orders.is-guessed': { ...guess, ...sentences, unavoidable: true },
      'shop.orders.pays-30-days': { ...guess, ...sentences },
      'shop.orders.is-kept': { ...guess, ...sentences },
    })
  })

  it('ties each function to its rule, parts to that of their decision', () => {
    const rules = Object.entries(filed.behaviours).map(([name, { rule }]) => [name, rule])
    expect(Object.fromEntries(rules)).toEqual({
      doubles: 'shop.orders.doubles',
      isGuessed: 'shop.orders.is-guessed',
      isGuessedToo: 'shop.orders.is-guessed',
      pays30Days: 'shop.orders.pays-30-days',
    })
    expect(filed.behaviours.doubles).toMatchObject({ does: double, shapes: expect.any(Function) })
  })

  it('names what could be done instead, in place of one function or of several', () => {
    expect(filed.swaps).toEqual({
      'shop.orders.doubles': {
        triples: { says: 'It is tripled.', does: { orders: { doubles: expect.any(Function) } } },
      },
      'shop.orders.is-guessed': {
        shouts: { says: 'It shouts.', does: { orders: { isGuessed: expect.any(Function) } } },
      },
    })
    expect(filed.withoutSwap).toEqual({
      'shop.orders.pays-30-days': 'by law',
      'shop.orders.is-kept': 'the sandbox keeps it',
    })
  })

  it('is held by the types', () => {
    const rule: 'shop.orders.is-guessed' = filed.behaviours.isGuessedToo.rule
    // @ts-expect-error a guess without an alternative, and without a reason why there is none
    decide({ ...guess, ...sentences, does: () => 1 })
    // @ts-expect-error what is done instead takes the arguments of what is done
    decide({ ...known, ...sentences, does: double, instead: { no: ['No.', (a: string) => a] } })
    // @ts-expect-error no rule has that id
    const missing = filed.rules['shop.orders.triples']
    expect([rule, missing]).toEqual(['shop.orders.is-guessed', undefined])
  })
})

it.each([
  ['usdIs30Try', 'usd-is-30-try'],
  ['atMost100PerPage', 'at-most-100-per-page'],
  ['createdAnswers200', 'created-answers-200'],
])('%s is %s', (name, dashed) => {
  expect(kebab(name)).toBe(dashed)
})
