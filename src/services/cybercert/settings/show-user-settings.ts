import { Type } from '@sinclair/typebox'
import { answer } from '../../../service.ts'
import { Message, ShownSettings } from '../answers.ts'
import { endpoint } from '../types.ts'
import { answerOf, settingsOf } from './of-caller.ts'

/** `GET /user/settings` (page `user-settings/get`). */
export const showUserSettings = endpoint({
  method: 'GET',
  path: '/user/settings',
  summary: "Show the caller's settings",
  permission: 'user.settings.view',
  promises: { answer: 'cybercert.settings.answer', kept: 'cybercert.settings.made-on-first-use' },
  schema: {
    query: Type.Object({ with_trashed: Type.Optional(Type.String()) }),
    response: { 200: ShownSettings, 403: Message, 404: Message },
  },
  handle(call, { query }) {
    const refused = call.does.settings.withTrashed(query.with_trashed)
    if (refused !== undefined) return refused
    const row = settingsOf(call)
    if (call.get('settings', row.user_id) === undefined) call.store('settings', row)
    return answer(200, answerOf(call, row))
  },
})
