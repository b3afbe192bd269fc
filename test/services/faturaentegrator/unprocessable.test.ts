import { expect, it } from 'vitest'
import { unprocessable } from '../../../src/services/faturaentegrator/common/unprocessable-body.ts'

const messageOf = (errors: Record<string, readonly string[]>) =>
  (unprocessable(errors).body as { message: string }).message

it('repeats a single error without a count', () => {
  expect(messageOf({ city: ['A.'] })).toBe('A.')
})

it('counts one more error in the singular', () => {
  expect(messageOf({ city: ['A.', 'B.'] })).toBe('A. (and 1 more error)')
})

it('counts sentences, not fields', () => {
  expect(messageOf({ city: ['A.', 'B.'], iban: ['C.'] })).toBe('A. (and 2 more errors)')
})

it('puts documented fields in their order and what is no field last', () => {
  const { status, body } = unprocessable({ body: ['X.'], iban: ['C.'], type: ['A.'] })
  expect(status).toBe(422)
  expect(Object.keys((body as { errors: object }).errors)).toEqual(['type', 'iban', 'body'])
  expect(messageOf({ iban: ['C.'], type: ['A.'] })).toBe('A. (and 1 more error)')
})

it('has a sentence even for no error at all', () => {
  expect(messageOf({})).toBe('The given data was invalid.')
})
