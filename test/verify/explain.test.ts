import { describe, expect, it } from 'vitest'
import type { NamedSwap } from '../../src/grading/swaps.ts'
import type { Double } from '../../src/verify/double.ts'
import { explain } from '../../src/verify/explain.ts'
import type { FiledCase, Played } from '../../src/verify/play.ts'

/** A case that asks one thing and wants the answer `right`. */
const caseOf = (rule: string, path: string): FiledCase => ({
  service: 'shop',
  endpoint: 'every endpoint',
  rule,
  title: path,
  prove: async () => {},
})

/** How a case goes where that is answered, by an answer that names some rules. */
const playedWith = (each: FiledCase, answer: string, rules: readonly string[] = []): Played => ({
  ...each,
  end: answer === 'right' ? { kind: 'passed' } : { kind: 'failed', why: `it is ${answer}` },
  exchanges: [
    {
      as: 'admin',
      method: 'GET',
      path: each.title,
      sent: undefined,
      failure: undefined,
      isUnexpected: false,
      answered: {
        status: 200,
        headers: { 'dublor-rules': rules.join(', ') },
        text: answer,
        json: undefined,
      },
    },
  ],
})

const swapOf = (id: string, kind: NamedSwap['kind'] = 'mutant'): NamedSwap => ({
  id,
  rule: id.split('/')[0] as string,
  service: 'shop',
  kind,
  says: 'It is otherwise.',
  endpoints: [],
  handle: (handle) => handle,
})

/** What a double answers to each path: by swap, where one is in force that changes it. */
type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A double all of whose answers name the rules given. */
const doubleOf = (answers: Answers, rules: readonly string[]): Double => ({
  async play(each, swaps = []) {
    const swap = swaps.findLast((id) => answers[each.title]?.[id] !== undefined)
    const answer = swap === undefined ? 'right' : (answers[each.title]?.[swap] ?? 'right')
    return playedWith(each, answer, rules)
  },
  close: async () => {},
})

const a = caseOf('one', '/a')
const b = caseOf('one', '/b')
const c = caseOf('two', '/c')

describe('why cases fail', () => {
  it('is the swap that answers as the target does', async () => {
    const double = doubleOf({ '/a': { 'one/x': 'blue', 'one/y': 'red' } }, ['one'])
    const target = [playedWith(a, 'red'), playedWith(c, 'right')]
    const [found, ...others] = await explain(target, double, [swapOf('one/x'), swapOf('one/y')])
    expect(found).toMatchObject({ rule: 'one', like: { id: 'one/y' }, cases: [{ title: '/a' }] })
    expect(others).toEqual([])
  })

  it('is the swap that explains the most of them', async () => {
    const answers = { '/a': { 'two/x': 'red', 'one/y': 'red' }, '/b': { 'one/y': 'red' } }
    const target = [playedWith(a, 'red'), playedWith(b, 'red')]
    const swaps = [swapOf('two/x'), swapOf('one/y')]
    const found = await explain(target, doubleOf(answers, ['one', 'two']), swaps)
    expect(found.map(({ like }) => like?.id)).toEqual(['one/y'])
  })

  it('is no swap that fails what the target passes, however much it explains', async () => {
    const answers = {
      '/a': { 'one/x': 'red', 'one/y': 'red' },
      '/b': { 'one/x': 'red' },
      '/c': { 'one/x': 'red' },
    }
    const target = [playedWith(a, 'red'), playedWith(b, 'red'), playedWith(c, 'right')]
    const swaps = [swapOf('one/x'), swapOf('one/y')]
    const [found] = await explain(target, doubleOf(answers, ['one']), swaps)
    expect(found?.like?.id).toBe('one/y')
  })

  it('is rather a wrong guess than a broken promise, where both answer so', async () => {
    const double = doubleOf({ '/a': { 'one/x': 'red', 'two/y': 'red' } }, ['one', 'two'])
    const target = [playedWith(a, 'red'), playedWith(c, 'red')]
    const swaps = [swapOf('one/x'), swapOf('two/y', 'alternative')]
    const [found] = await explain(target, double, swaps)
    expect(found?.like?.id).toBe('two/y')
  })

  it('may be several things at once', async () => {
    const answers = { '/a': { 'one/x': 'red' }, '/c': { 'two/y': 'blue' } }
    const target = [playedWith(a, 'red'), playedWith(c, 'blue')]
    const swaps = [swapOf('one/x'), swapOf('two/y')]
    const found = await explain(target, doubleOf(answers, ['one', 'two']), swaps)
    expect(found.map(({ like }) => like?.id).toSorted()).toEqual(['one/x', 'two/y'])
  })

  it('is the rule of each case that no experiment explains', async () => {
    const target = [playedWith(a, 'red'), playedWith(b, 'red'), playedWith(c, 'blue')]
    const found = await explain(target, doubleOf({}, ['one', 'two']), [])
    expect(found).toMatchObject([
      { rule: 'one', like: undefined, cases: [{ title: '/a' }, { title: '/b' }] },
      { rule: 'two', like: undefined, cases: [{ title: '/c' }] },
    ])
  })

  it('is nothing that can be said of a case that fails before its rule comes up', async () => {
    const double: Double = {
      async play(each) {
        const played = [playedWith(a, 'right', ['one']), playedWith(c, 'right', ['two'])]
        return { ...each, end: { kind: 'passed' }, exchanges: played.flatMap((p) => p.exchanges) }
      },
      close: async () => {},
    }
    const atItsFirstStep = { ...playedWith(a, 'red'), rule: 'two' }
    expect(await explain([atItsFirstStep], double, [])).toEqual([])
    expect(await explain([playedWith(a, 'red')], double, [])).toMatchObject([{ rule: 'one' }])
  })

  it('is nothing where none fails', async () => {
    expect(await explain([playedWith(a, 'right')], doubleOf({}, []), [])).toEqual([])
  })
})
