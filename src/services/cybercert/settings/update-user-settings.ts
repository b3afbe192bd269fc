import { Type } from '@sinclair/typebox'
import { type Answer, answer } from '../../../service.ts'
import { differs } from '../../laravel/differs.ts'
import { optional } from '../../laravel/nullable.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message, ShownSettings } from '../answers.ts'
import { type CyberCertCall, endpoint, type KnownCyberCertCall } from '../types.ts'
import { answerOf, settingsOf } from './of-caller.ts'
import type { SentSettings } from './showing.ts'

const body = Type.Object({
  locale: optional(Type.String()),
  timezone: optional(Type.String()),
  date_format: optional(Type.String()),
  time_format: optional(Type.String()),
  currency_id: optional(Type.Integer()),
  country_code: optional(Type.String()),
  theme: optional(Type.String()),
  items_per_page: optional(Type.Integer()),
  custom_settings: optional(Type.Record(Type.String(), Type.Unknown())),
  notifications_email: optional(Type.Boolean()),
  notifications_sms: optional(Type.Boolean()),
  notifications_push: optional(Type.Boolean()),
})

function update(
  call: KnownCyberCertCall,
  fields: SentSettings,
  write: 'putMergesToo' | 'patchMerges',
) {
  const { common, settings } = call.does
  const before = settingsOf(call)
  const sent = settings.nullKeeps(fields)
  const written = settings[write](before, sent)
  const now = timestamp(call.now)
  const updated_at = common.touched(differs(before, written), before.updated_at, now)
  const row = { ...written, updated_at }
  call.store('settings', row)
  return answer(200, answerOf(call, row, sent))
}

const shared = {
  path: '/user/settings',
  permission: 'user.settings.update',
  writes: 'settings',
  schema: { body, response: { 200: ShownSettings, 403: Message } },
  invalid: ({ does }: CyberCertCall, usual: Answer) => does.settings.validationMessage(usual),
  refusals: {
    theme: [({ does }: CyberCertCall, theme: string) => does.settings.themeIsLightOrDark(theme)],
    currency_id: [({ does }: CyberCertCall, id: number) => does.settings.currencyIdIsKnown(id)],
    items_per_page: [
      ({ does }: CyberCertCall, count: number) => does.settings.itemsPerPageIsPositive(count),
    ],
  },
} as const

/** `PUT /user/settings` (page `user-settings/update`). */
export const replaceUserSettings = endpoint({
  ...shared,
  method: 'PUT',
  summary: "Change the caller's settings",
  promises: { answer: 'cybercert.settings.answer', kept: 'cybercert.settings.put-merges-too' },
  handle: (call, { body }) => update(call, body, 'putMergesToo'),
})

/** `PATCH /user/settings` (page `user-settings/update`). */
export const updateUserSettings = endpoint({
  ...shared,
  method: 'PATCH',
  summary: "Change some of the caller's settings",
  promises: { answer: 'cybercert.settings.answer', kept: 'cybercert.settings.patch-merges' },
  handle: (call, { body }) => update(call, body, 'patchMerges'),
})
