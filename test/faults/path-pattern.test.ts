import { describe, expect, it } from 'vitest'
import { fitsPath, mayFit, whyNoPattern } from '../../src/faults/path-pattern.ts'

describe('a pattern', () => {
  it.each([
    ['/a/b', '/a/b'],
    ['/a/b/', '/a/b'],
    ['/a/b', '/a/b/'],
    ['/a/*', '/a/b'],
    ['/*/*', '/a/b'],
    ['/a/{id}', '/a/b'],
    ['/**', '/'],
    ['/**', '/a/b'],
    ['/a/**', '/a'],
    ['/a/**', '/a/b/c'],
    ['/a/*/c/**', '/a/b/c/d/e'],
  ])('%s fits %s', (pattern, path) => expect(fitsPath(pattern, path)).toBe(true))

  it.each([
    ['/a/b', '/a/c'],
    ['/a/b', '/a'],
    ['/a', '/a/b'],
    ['/a/*', '/a'],
    ['/a/*', '/a/b/c'],
    ['/a/b*', '/a/bc'],
    ['/a/**', '/b'],
    ['/a/*/c/**', '/a/b'],
    ['/A', '/a'],
    ['/a.c', '/abc'],
  ])('%s does not fit %s', (pattern, path) => expect(fitsPath(pattern, path)).toBe(false))

  it.each([
    ['/api/v1/customers/550e8400/details', true],
    ['/api/v1/customers/{uuid}/details', true],
    ['/api/*/customers/*/details', true],
    ['/**', true],
    ['/api/v1/customers/**', true],
    ['/api/v1/customers/*', false],
    ['/api/v1/custmers/*/details', false],
    ['/customers/*/details', false],
  ])('%s: whether it may fit an endpoint: %s', (pattern, may) =>
    expect(mayFit(pattern, '/api/v1/customers/:uuid/details')).toBe(may),
  )

  it.each(['/', '/**', '/a/*/b/{id}', '/a/**'])('%s is one', (text) =>
    expect(whyNoPattern(text)).toBeUndefined(),
  )

  it.each([
    ['/api/v1/customers?page=2', 'Write /api/v1/customers.'],
    ['/~worker-1/api/v1/customers', 'Write /api/v1/customers.'],
    ['/~worker-1', 'Write /**.'],
    ['/api/**/details', 'end with **'],
    ['/api/v1/cust*', 'in place of cust*'],
    ['/api/v1/customers/:uuid', 'in place of :uuid'],
  ])('%s is none: %s', (text, words) => expect(whyNoPattern(text)).toContain(words))
})
