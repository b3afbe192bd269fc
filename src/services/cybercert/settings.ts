import { timestamp } from '../laravel/timestamp.ts'
import { currencies } from './currencies.ts'
import type { Settings } from './records.ts'
import { shown } from './shown.ts'
import type { CyberCertCall } from './types.ts'

/** The settings of the caller; new ones where it has none yet. */
export function settingsOf(call: CyberCertCall): Readonly<Settings> {
  const { settings } = call.does
  const { user, currency } = call.caller
  return settings.madeOnFirstUse(call.get('settings', user.id), () => {
    const id = call.nextId('settings')
    const now = timestamp(call.now)
    const preferred = currencies.find(({ code }) => code === currency)?.id ?? 1
    return {
      id,
      user_id: user.id,
      uuid: call.uuid(id),
      ...settings.defaults(preferred),
      created_at: now,
      updated_at: now,
    }
  })
}

/** The answer that shows settings. */
export function answerOf(call: CyberCertCall, row: Readonly<Settings>) {
  const { settings } = call.does
  const currency =
    settings.currencyIsTry(row.currency_id) ?? settings.otherCurrency(row.currency_id)
  return settings.answer(shown(call, row), currency ?? currencies[0])
}
