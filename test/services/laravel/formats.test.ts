import { describe, expect, it } from 'vitest'
import { isEmail, isWebUrl } from '../../../src/services/laravel/formats.ts'

describe('isWebUrl', () => {
  it.each([
    'https://example.com',
    'HTTP://EXAMPLE.COM',
    'http://localhost:3000/a?b=c#d',
    'https://örnek.com.tr/yol',
  ])('takes %s', (text) => {
    expect(isWebUrl(text)).toBe(true)
  })

  it.each([
    '',
    'example.com',
    '//example.com',
    'https:example.com',
    'https://',
    'https:///path',
    'https://a b',
    'ftp://example.com',
    'javascript:alert(1)',
    'https://example.com:99999',
  ])('refuses %j', (text) => {
    expect(isWebUrl(text)).toBe(false)
  })
})

describe('isEmail', () => {
  it.each(['a@b', 'info@example.com', 'a.b+c@sub.example.com.tr', 'müşteri@örnek.com'])(
    'takes %s',
    (text) => {
      expect(isEmail(text)).toBe(true)
    },
  )

  it.each([
    '',
    'a',
    '@b',
    'a@',
    'a@b@c',
    'a b@c',
    'a@b..c',
    'a@.b',
    'a@b.',
    `${'a'.repeat(250)}@b.co`,
  ])('refuses %j', (text) => {
    expect(isEmail(text)).toBe(false)
  })
})

describe('a URL that is looked at very often', () => {
  it('stays one: Node 20 has a faster check that forgets this', () => {
    for (let time = 0; time < 20_000; time += 1) expect(isWebUrl('https://örnek.com')).toBe(true)
  })
})
