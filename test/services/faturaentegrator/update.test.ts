import { describe, expect, it } from 'vitest'
import docs from '../../../fixtures/worlds/docs.json' with { type: 'json' }
import type { SentFields } from '../../../src/services/faturaentegrator/customers/field-names.ts'
import { decisions } from '../../../src/services/faturaentegrator/decisions.ts'
import type { Customer } from '../../../src/services/faturaentegrator/records.ts'

const commonBehaviours = decisions.behaviours.common
const updateBehaviours = decisions.behaviours.update

const row = docs.faturaentegrator.customers[0] as Customer

describe('a changed type', () => {
  const { does, shapes } = updateBehaviours.typeChangesAlone
  const leans = (sent: SentFields, of = row) => shapes?.(does(sent, of), sent, of)

  it('leans on being allowed alone when a field of the new type is missing', () => {
    expect(leans({ type: 'company' })).toBe(true)
    expect(leans({ type: 'company', title: 'A' })).toBe(true)
  })

  it('does not when its fields are there, or the type is the old one', () => {
    expect(leans({ type: 'company', title: 'A', tax_office: 'B' })).toBe(false)
    expect(leans({ type: 'company' }, { ...row, title: 'A', tax_office: 'B' })).toBe(false)
    expect(leans({ type: 'person' })).toBe(false)
    expect(leans({ name: 'Ali' })).toBe(false)
  })
})

describe('a field sent as null', () => {
  const { does, shapes } = commonBehaviours.nullClears
  const leans = (sent: SentFields, emptiable: string[]) =>
    shapes?.(does(sent, emptiable), sent, emptiable)

  it('leans on null only where no page empties the field', () => {
    expect(leans({ phone: null }, ['tax_number'])).toBe(true)
    expect(leans({ tax_number: null }, ['tax_number'])).toBe(false)
    expect(leans({ phone: '1' }, [])).toBe(false)
  })
})

it('leaves the row that it merges into as it was', () => {
  const before = { ...row }
  const after = updateBehaviours.patchMerges.does(row, { name: 'Ali', iban: null })
  expect(after).toEqual({ ...before, name: 'Ali' })
  expect(row).toEqual(before)
})
