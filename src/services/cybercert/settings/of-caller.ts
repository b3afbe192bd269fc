import { timestamp } from '../../laravel/timestamp.ts'
import { shown } from '../common/shown.ts'
import type { Settings } from '../records.ts'
import type { CyberCertCall, KnownCyberCertCall } from '../types.ts'
import type { SentSettings } from './showing.ts'

/** The settings of the caller; new ones where it has none yet. */
export function settingsOf(call: KnownCyberCertCall): Readonly<Settings> {
  const { settings } = call.does
  const { user, currency } = call.caller
  return settings.madeOnFirstUse(call.get('settings', user.id), () => {
    const id = call.nextId('settings')
    const now = timestamp(call.now)
    const preferred = settings.currencies().find(({ code }) => code === currency)?.id ?? 1
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

/** The answer that shows settings, after they were changed by what was sent, if by anything. */
export function answerOf(call: CyberCertCall, row: Readonly<Settings>, sent: SentSettings = {}) {
  const { settings } = call.does
  const { currency_id } = row
  const currency =
    settings.currencyIsTry(currency_id) ??
    settings.otherCurrency(currency_id, settings.currencies()) ??
    settings.unknownCurrency(currency_id)
  return settings.notificationsNotShown(settings.answer(shown(call, row), currency), sent, row)
}
