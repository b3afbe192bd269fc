import { describe, expect, it } from 'vitest'
import { decisions } from '../../../src/services/cybercert/decisions.ts'
import { customerRow } from './rows.ts'
import { shaped } from './shaped.ts'

const { customers } = decisions.behaviours

const deleted = customerRow({ deleted_at: '2025-11-20T12:00:00.000000Z' })
const passive = customerRow({ is_active: false })

describe('what shapes the answer', () => {
  it('a customer that was not told whether it is active', () => {
    expect(shaped(customers.activeUnlessSent, undefined)).toBe(true)
    expect(shaped(customers.activeUnlessSent, null)).toBe(true)
    expect(shaped(customers.activeUnlessSent, true)).toBe(false)
    expect(shaped(customers.activeUnlessSent, false)).toBe(false)
  })

  it('the strength by which a customer is created', () => {
    expect(shaped(customers.ownCreateIsCallers, 2, 'own')).toBe(true)
    expect(shaped(customers.ownCreateIsCallers, 2, 'all')).toBe(false)
  })

  it('a PUT that does not send a field which the answer shows, even one that was empty', () => {
    const row = customerRow({ legal_name: null, email: 'a@b', phone: '1' })
    const moves = { legal_name: 'L', email: null }
    expect(shaped(customers.putClearsUnsent, row, { legal_name: 'L' })).toBe(true)
    expect(shaped(customers.putClearsUnsent, row, { email: null })).toBe(true)
    expect(shaped(customers.putClearsUnsent, row, moves)).toBe(false)
    const same = { legal_name: null, email: 'a@b' }
    expect(shaped(customers.putClearsUnsent, row, same)).toBe(true)
  })

  it('a PUT that is not told whether the customer is active', () => {
    expect(shaped(customers.putResetsIsActive, passive, {})).toBe(true)
    expect(shaped(customers.putResetsIsActive, customerRow(), {})).toBe(true)
    expect(shaped(customers.putResetsIsActive, passive, { is_active: true })).toBe(false)
  })

  it('a name that stays though null was sent, or nothing by a PUT', () => {
    expect(shaped(customers.companyNameStays, 'A', null, false)).toBe(true)
    expect(shaped(customers.companyNameStays, 'A', undefined, true)).toBe(true)
    expect(shaped(customers.companyNameStays, 'A', undefined, false)).toBe(false)
    expect(shaped(customers.companyNameStays, 'A', 'B', true)).toBe(false)
  })

  it('a passive or a deleted customer', () => {
    expect(shaped(customers.passiveCanBeUpdated, passive)).toBe(true)
    expect(shaped(customers.passiveCanBeUpdated, customerRow())).toBe(false)
    expect(shaped(customers.showPassive, passive)).toBe(true)
    expect(shaped(customers.showPassive, customerRow())).toBe(false)
    for (const behaviour of [customers.deletedIsUnknown, customers.showDeleted]) {
      expect(shaped(behaviour, deleted)).toBe(true)
      expect(shaped(behaviour, customerRow())).toBe(false)
    }
    expect(shaped(customers.restoreOnlyDeleted, deleted)).toBe(false)
    expect(shaped(customers.restoreOnlyDeleted, customerRow())).toBe(true)
  })
})

describe('an update', () => {
  const row = customerRow({ legal_name: 'A', phone: '1', is_active: false })

  it('merges all that was sent but the name, which is decided elsewhere', () => {
    expect(customers.patchMerges.does(row, { phone: null, company_name: 'B' })).toEqual({
      ...row,
      phone: null,
    })
  })

  it('keeps is_active when null is sent for it', () => {
    expect(customers.patchMerges.does(row, { is_active: null })).toEqual(row)
  })
})
