import { Type } from '@sinclair/typebox'
import { answer } from '../../src/service.ts'
import { endpoint } from '../../src/services/cybercert/types.ts'

/** Compiled with everything else: who is answered, and who the handler then knows. */

const schema = { response: { 200: Type.Integer() } }
const about = { method: 'GET', path: '/x', summary: 'x', schema } as const

export const several = endpoint({
  ...about,
  permission: ['customers.view', 'reports.view'],
  handle: ({ caller }) => answer(200, caller.user.id),
})

const open = { ...about, public: true } as const
const one = { handle: () => answer(200, 1) }

export const anybody = endpoint({
  ...open,
  handle: ({ caller }) => answer(200, caller?.user.id ?? 0),
})

// @ts-expect-error there is no caller where anybody is answered
export const caller = endpoint({ ...open, handle: ({ caller }) => answer(200, caller.user.id) })

// @ts-expect-error whoever is answered whatever he may do needs no permission
export const both = endpoint({ ...open, ...one, permission: 'customers.view' })
