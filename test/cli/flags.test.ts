import { describe, expect, it } from 'vitest'
import { CannotRun } from '../../src/cli/cannot-run.ts'
import { choice, flagsHelp, parsedAs, unless, value, valuesOf } from '../../src/cli/flags.ts'
import { oneOf, text, whole } from '../../src/cli/kinds.ts'

const table = {
  'What is asked': {
    maxAge: value('N', 'how old\nat most', whole(1), 7),
    kind: value('KIND', 'which', oneOf('kind', ['cat', 'dog'])),
    loud: { ...choice('say it loudly'), short: 'l' },
    colour: unless('no colours'),
  },
  'What is written': { output: value('FILE', 'where', text) },
}

describe('a table of flags', () => {
  it('is what Node parses', () => {
    expect(parsedAs(table)).toEqual({
      'max-age': { type: 'string' },
      kind: { type: 'string' },
      loud: { type: 'boolean', short: 'l' },
      colour: { type: 'boolean' },
      output: { type: 'string' },
    })
  })

  it('is the help, under its headings, in one column', () => {
    expect(flagsHelp(table)).toBe(
      [
        'What is asked',
        '  --max-age N           how old',
        '                        at most',
        '  --kind KIND           which',
        '  -l, --loud            say it loudly',
        '  --no-colour           no colours',
        '',
        'What is written',
        '  --output FILE         where',
      ].join('\n'),
    )
  })

  it('is the type and the values, with what is said where nobody says anything', () => {
    const standard: {
      readonly maxAge: number
      readonly kind: string | undefined
      readonly loud: boolean
      readonly colour: boolean
      readonly output: string | undefined
    } = valuesOf(table, {})
    expect(standard).toEqual({ maxAge: 7, loud: false, colour: true })
    const given = { 'max-age': '3', kind: 'dog', loud: true, colour: false, output: 'a' }
    expect(valuesOf(table, given)).toEqual({
      maxAge: 3,
      kind: 'dog',
      loud: true,
      colour: false,
      output: 'a',
    })
  })

  it.each([
    [{ 'max-age': '0' }, '--max-age wants a whole number of at least 1, not "0".'],
    [{ output: '' }, '--output wants a text, not "".'],
    [{ kind: 'cta' }, '--kind: There is no kind "cta". Did you mean cat? There are cat, dog.'],
  ])('refuses %j and names the flag', (given, message) => {
    expect(() => valuesOf(table, given)).toThrow(CannotRun)
    expect(() => valuesOf(table, given)).toThrow(message)
  })
})
