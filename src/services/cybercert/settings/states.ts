import { Type } from '@sinclair/typebox'
import { timestamp } from '../../laravel/timestamp.ts'
import { type CyberCertWorld, state } from '../common/state.ts'
import { userId } from '../common/state-params.ts'
import { tokenOf } from '../common/token-of.ts'
import { currencies } from '../conversion/currencies.ts'
import type { Settings } from '../records.ts'
import { defaults } from './showing.ts'

const codes = currencies.map(({ code }) => Type.Literal(code))

/** What can be so of the settings of a user. */
export const settingsStates = [
  state({
    says: 'user {user_id} prefers {currency}',
    en: 'The user has settings, and in them that currency: amounts are converted to it.',
    tr: 'Kullanıcının ayarları vardır ve para birimi budur; tutarlar ona çevrilir.',
    params: Type.Object(
      {
        user_id: userId(1),
        currency: Type.Union(codes, { default: 'TRY', examples: ['TRY'] }),
      },
      { additionalProperties: false },
    ),
    arrange(world, { user_id, currency }) {
      const currency_id = currencies.find(({ code }) => code === currency)?.id ?? 1
      const kept = world.get('settings', user_id) ?? fresh(world, user_id, currency_id)
      world.store('settings', { ...kept, currency_id })
      return { user_id, currency, currency_id, ...tokenOf(world, user_id) }
    },
  }),
  state({
    says: 'user {user_id} has no settings',
    en: 'The user has no settings yet: they are made when they are first asked for.',
    tr: 'Kullanıcının henüz ayarı yoktur; ilk sorulduğunda oluşturulur.',
    params: Type.Object({ user_id: userId(1) }, { additionalProperties: false }),
    arrange(world, { user_id }) {
      world.remove('settings', user_id)
      return { user_id, ...tokenOf(world, user_id) }
    },
  }),
]

function fresh(world: CyberCertWorld, user: number, currency: number): Readonly<Settings> {
  const id = world.nextId('settings')
  const now = timestamp(world.now)
  return {
    id,
    user_id: user,
    uuid: world.uuid(id),
    ...defaults(currency),
    created_at: now,
    updated_at: now,
  }
}
