import { describe, expect, it } from 'vitest'
import { misspelt } from '../../src/cli/misspelt.ts'

describe('an environment variable that looks like a setting', () => {
  it.each([
    ['DUBLOR_PROT', 'DUBLOR_PORT'],
    ['DUBLOR_FIXTUR', 'DUBLOR_FIXTURE'],
    ['DUBLOR_SANDBOXTTL', 'DUBLOR_SANDBOX_TTL'],
    ['DUBLOR_ADMIN_TOKEN_', 'DUBLOR_ADMIN_TOKEN'],
  ])('is pointed out: %s', (name, meant) => {
    expect(misspelt({ [name]: 'x' })).toEqual([`${name} sets nothing; did you mean ${meant}?`])
  })

  it.each([
    'DUBLOR_PORT',
    'DUBLOR_SANDBOX_PER_VISITOR',
    'DUBLOR_URL',
    'DUBLOR_TARGET',
    'DUBLOR_TOKEN_ADMIN',
    'DUBLOR_SERVICE_HOST',
    'DUBLOR_PORT_4010_TCP',
    'DUBLOR_SOMETHING_OF_MINE',
    'PORT',
  ])('is left alone where it is one, or something else: %s', (name) => {
    expect(misspelt({ [name]: 'x' })).toEqual([])
  })
})
