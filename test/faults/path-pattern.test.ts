import { describe, expect, it } from 'vitest'
import { fitsPath, reachesBelow } from '../../src/faults/path-pattern.ts'

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
    ['/api/v1/customers', true],
    ['/api/*/customers', true],
    ['/api/v1', true],
    ['/**', true],
    ['/api/**', true],
    ['/api', false],
    ['/customers', false],
    ['/api/v2/customers', false],
  ])('%s: whether it reaches below /api/v1: %s', (pattern, reaches) =>
    expect(reachesBelow(pattern, '/api/v1')).toBe(reaches),
  )
})
