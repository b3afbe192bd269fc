import { describe, expect, it } from 'vitest'
import { decisions } from '../../../src/services/cybercert/decisions.ts'
import type { Settings } from '../../../src/services/cybercert/records.ts'
import { shaped } from './shaped.ts'

const { settings } = decisions.behaviours

const moment = '2025-11-20T12:00:00.000000Z'
const fields = settings.defaults.does(1)
const row: Settings = {
  id: 1,
  user_id: 1,
  uuid: '550e8400-e29b-41d4-a716-446655440000',
  ...fields,
  created_at: moment,
  updated_at: moment,
}

describe('what shapes the answer', () => {
  it('settings that had to be made', () => {
    expect(shaped(settings.madeOnFirstUse, undefined, () => row)).toBe(true)
    expect(shaped(settings.madeOnFirstUse, row, () => row)).toBe(false)
  })

  it('a currency by what is known of it', () => {
    expect(shaped(settings.currencyIsTry, 1)).toBe(true)
    expect(shaped(settings.currencyIsTry, 2)).toBe(false)
    expect(shaped(settings.otherCurrency, 2)).toBe(true)
  })

  it('a PUT that leaves something out', () => {
    expect(shaped(settings.putMergesToo, row, { theme: 'dark' })).toBe(true)
    expect(shaped(settings.putMergesToo, row, fields)).toBe(false)
  })

  it('a setting sent as null', () => {
    expect(shaped(settings.nullKeeps, { theme: null })).toBe(true)
    expect(shaped(settings.nullKeeps, { theme: 'dark' })).toBe(false)
    expect(settings.nullKeeps.does({ theme: null, locale: 'en' })).toEqual({ locale: 'en' })
  })

  it('a notification switch that was sent, and so could have been answered', () => {
    const { notificationsNotShown: hidden } = settings
    expect(shaped(hidden, {}, { notifications_sms: false })).toBe(true)
    expect(shaped(hidden, {}, { theme: 'dark' })).toBe(false)
  })

  it('a preference that is another than before any settings', () => {
    expect(shaped(settings.preferenceConverts, { ...row, currency_id: 2 }, 'TRY')).toBe(true)
    expect(shaped(settings.preferenceConverts, row, 'TRY')).toBe(false)
    expect(shaped(settings.preferenceConverts, undefined, 'TRY')).toBe(false)
  })
})
