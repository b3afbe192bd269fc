import { describe, expect, it } from 'vitest'
import { decisions } from '../../../src/services/cybercert/decisions.ts'
import { freshRow } from '../../../src/services/cybercert/details/fields.ts'
import { detailsRow } from './rows.ts'
import { shaped } from './shaped.ts'

const { details } = decisions.behaviours

const deleted = detailsRow({ deleted_at: '2025-11-20T12:00:00.000000Z' })

describe('what shapes the answer of an update', () => {
  it('a deleted row that is replaced', () => {
    expect(shaped(details.deletedRowIsReplaced, deleted)).toBe(true)
    expect(shaped(details.deletedRowIsReplaced, detailsRow())).toBe(false)
    expect(shaped(details.deletedRowIsReplaced, undefined)).toBe(false)
  })

  it('a row that there was not', () => {
    expect(shaped(details.createsMissingRow, undefined, () => detailsRow())).toBe(true)
    expect(shaped(details.createsMissingRow, detailsRow(), () => detailsRow())).toBe(false)
  })

  it('a new row that was not told whether it is active', () => {
    expect(shaped(details.newRowIsActive, detailsRow(), {})).toBe(true)
    expect(shaped(details.newRowIsActive, detailsRow(), { is_active: null })).toBe(true)
    expect(shaped(details.newRowIsActive, detailsRow(), { is_active: false })).toBe(false)
  })

  it('an inactive row', () => {
    expect(shaped(details.inactiveCanBeUpdated, detailsRow({ is_active: false }))).toBe(true)
    expect(shaped(details.inactiveCanBeUpdated, detailsRow())).toBe(false)
  })

  it('a PUT that does not send a field which the answer shows, even one that was empty', () => {
    const all = { annual_revenue: 1, employee_count: 1, industry: 'Toys', website: null }
    const { industry: _, ...some } = all
    expect(shaped(details.putClearsUnsent, detailsRow({ industry: 'Food' }), some)).toBe(true)
    expect(shaped(details.putClearsUnsent, detailsRow(), some)).toBe(true)
    expect(shaped(details.putClearsUnsent, detailsRow(), all)).toBe(false)
  })

  it('a PUT that does not send the address, only where nothing else moves updated_at', () => {
    const all = { annual_revenue: 1, employee_count: 1, industry: 'Toys', website: null }
    expect(shaped(details.putClearsUnsent, detailsRow(all), all)).toBe(true)
    expect(shaped(details.putClearsUnsent, detailsRow(all), { ...all, address: null })).toBe(false)
  })

  it('a PUT that makes an inactive row active unasked', () => {
    const inactive = detailsRow({ is_active: false })
    expect(shaped(details.putResetsIsActive, inactive, {})).toBe(true)
    expect(shaped(details.putResetsIsActive, inactive, { is_active: true })).toBe(false)
    expect(shaped(details.putResetsIsActive, detailsRow(), {})).toBe(false)
  })

  it("a PUT that does not send a currency, even where the row has the caller's", () => {
    const dollars = detailsRow({ annual_revenue_currency: 'USD' })
    expect(shaped(details.putResetsCurrency, dollars, {}, 'TRY')).toBe(true)
    expect(shaped(details.putResetsCurrency, dollars, {}, 'USD')).toBe(true)
    const sent = { annual_revenue_currency: 'EUR' }
    expect(shaped(details.putResetsCurrency, dollars, sent, 'TRY')).toBe(false)
  })

  it('an address that is sent, and so could have been answered', () => {
    const { updateAnswerOmitsAddress: omits } = details
    expect(shaped(omits, {}, detailsRow(), { address: 'Moda' })).toBe(true)
    expect(shaped(omits, {}, detailsRow(), { address: null })).toBe(true)
    expect(shaped(omits, {}, detailsRow(), {})).toBe(false)
  })
})

describe('an update', () => {
  it('makes a fresh row only when there is none', () => {
    const fresh = () => {
      throw new Error('a second row')
    }
    const row = detailsRow()
    expect(details.createsMissingRow.does(row, fresh)).toBe(row)
    const made = freshRow(7, 3, row.created_at)
    expect(details.createsMissingRow.does(undefined, () => made)).toBe(made)
    expect(made).toEqual(detailsRow({ id: 7, customer_id: 3 }))
  })

  const full = detailsRow({ annual_revenue: 5, industry: 'Food', is_active: false })

  it('merges what was sent', () => {
    expect(details.patchMerges.does(full, { industry: null })).toEqual({ ...full, industry: null })
  })

  it('keeps is_active when null is sent for it', () => {
    expect(details.patchMerges.does(full, { is_active: null })).toEqual(full)
  })

  it('writes what was sent over what unsent fields get', () => {
    const unsent = { ...detailsRow(), annual_revenue_currency: 'TRY' }
    const written = details.putWritesEveryField.does(full, { industry: 'Toys' }, unsent)
    expect(written).toMatchObject({ annual_revenue: null, industry: 'Toys', is_active: true })
  })

  it('changes neither the row it is given nor what was sent', () => {
    const row = Object.freeze(detailsRow({ industry: 'Food' }))
    const sent = Object.freeze({ industry: 'Toys', is_active: null })
    expect(() => details.patchMerges.does(row, sent)).not.toThrow()
    expect(row.industry).toBe('Food')
  })
})

describe('a deleted row', () => {
  it('is answered like none, and only it can be restored', () => {
    expect(shaped(details.showDeleted, deleted)).toBe(true)
    expect(shaped(details.showDeleted, detailsRow())).toBe(false)
    expect(shaped(details.showDeleted, undefined)).toBe(false)
    expect(details.restoreOnlyDeleted.does(deleted)).toBe(deleted)
    expect(shaped(details.restoreOnlyDeleted, deleted)).toBe(false)
    expect(shaped(details.restoreOnlyDeleted, detailsRow())).toBe(true)
    expect(shaped(details.restoreOnlyDeleted, undefined)).toBe(true)
  })

  it('cannot be deleted again, and is still there to be restored', () => {
    expect(details.rowToDelete.does(deleted)).toBeUndefined()
    expect(shaped(details.rowToDelete, deleted)).toBe(true)
    expect(shaped(details.rowToDelete, detailsRow())).toBe(false)
    expect(details.deletedRowIsKept.does(deleted)).toBe(deleted)
  })

  it('keeps everything but the two moments when it is deleted and restored', () => {
    const row = detailsRow({ is_active: false, industry: 'Food' })
    const gone = details.deleteIsSoft.does(row, 'later')
    expect(gone).toEqual({ ...row, deleted_at: 'later', updated_at: 'later' })
    expect(details.restoreKeepsIsActive.does(gone, 'even later')).toEqual({
      ...row,
      updated_at: 'even later',
    })
  })
})

describe('a currency', () => {
  const worth = { TRY: 1, USD: 30 }

  it('is refused for its letters, its capitals or its rate, never for two of them', () => {
    for (const code of ['TL', 'usd', 'XXX', 'toString', '']) {
      const refusals = [
        details.currencyHasThreeLetters.does(code),
        details.currencyInCapitals.does(code),
        details.currencyIsKnown.does(code, worth),
      ]
      expect(refusals.filter((line) => line !== undefined)).toHaveLength(1)
    }
    expect(details.currencyIsKnown.does('USD', worth)).toBeUndefined()
  })
})
