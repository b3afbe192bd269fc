import { describe, expect, it } from 'vitest'
import { textOf } from '../src/utf8.ts'

describe('textOf', () => {
  it.each([
    ['short text', 'ığüşöç İ €'],
    ['long ASCII', 'x'.repeat(50_000)],
    ['long Turkish', 'ığüşöçİ '.repeat(5_000)],
    ['letters beyond 16 bits', '👩🏽‍🚀'.repeat(3_000)],
    ['a byte order mark, which is left', `\ufeff${'ş'.repeat(20_000)}`],
  ])('reads %s as Node does', (_, text) => {
    expect(textOf(Buffer.from(text))).toBe(text)
  })

  it.each([
    ['a byte that begins nothing', [0xff]],
    ['half a letter at the end', [0xc5]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ])('puts replacement characters for %s in long text', (_, wrong) => {
    const bytes = Buffer.concat([Buffer.from('ş'.repeat(20_000)), Buffer.from(wrong)])
    expect(textOf(bytes)).toBe(bytes.toString())
    expect(textOf(bytes)).toMatch(/ş\ufffd+$/)
  })
})
