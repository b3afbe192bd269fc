import { published, publishedKeys } from '../published.ts'
import { gateCases } from './access.ts'
import { bodyOf, type CyberCertContract, whenTimeHasMoved, withSettings } from './arrange.ts'
import { exactly, keysInOrder, moments } from './bodies.ts'

/** Those of settings, the currency among them. */
export const settingsKeys = publishedKeys('cybercert.u1k.page/api/user-settings/get')

const { currency } = published<{ currency: object }>('cybercert.u1k.page/api/user-settings/get')
const currencyKeys = Object.keys(currency).join(' ')

const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** `GET` of the caller's settings. */
export const showUserSettings: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'GET /api/v1/user/settings',
  cases: [
    {
      rule: 'cybercert.settings.answer',
      title: 'answers the record with the published keys and the currency, in their order',
      prove: (stage) =>
        stage
          .ask('GET', '/user/settings')
          .expectStatus(200)
          .expect(keysInOrder(settingsKeys))
          .expect(keysInOrder(currencyKeys, ({ currency }) => currency))
          .expect(moments('created_at', 'updated_at'))
          .expect(({ res }) => {
            const { uuid } = res.json as { uuid: unknown }
            if (!isUuid.test(String(uuid))) throw new Error(`the uuid is ${uuid}`)
          }),
    },
    {
      rule: 'cybercert.settings.answer',
      title: 'answers custom settings without any content as an object',
      prove: (stage) =>
        withSettings(stage, 'owner', { custom_settings: {} }, async () => {
          const shown = await bodyOf(stage.ask('GET', '/user/settings', { as: 'owner' }))
          exactly({})({ res: { json: shown['custom_settings'] } })
        }),
    },
    {
      rule: 'cybercert.settings.made-on-first-use',
      title: 'makes settings when they are first asked for, and the same are there from then on',
      async prove(stage) {
        for (const as of ['owner', 'viewer'] as const) {
          const first = await bodyOf(stage.ask('GET', '/user/settings', { as }).expectStatus(200))
          await stage.ask('GET', '/user/settings', { as }).expectStatus(200).expect(exactly(first))
        }
      },
    },
    {
      rule: 'cybercert.settings.made-on-first-use',
      title: 'makes them once and for all: later they are the same',
      async prove(stage) {
        const asked = () => stage.ask('GET', '/user/settings', { as: 'viewer' }).expectStatus(200)
        const first = await bodyOf<{ created_at: string }>(asked())
        await whenTimeHasMoved(stage, first.created_at)
        await asked().expect(exactly(first))
      },
    },
    {
      rule: 'cybercert.settings.defaults',
      title: 'shows the defaults to someone who may not change them',
      async prove(stage) {
        const asked = stage.ask('GET', '/user/settings', { as: 'viewer' }).expectStatus(200)
        await asked.expectJsonLike({
          locale: 'tr',
          timezone: 'Europe/Istanbul',
          date_format: 'd/m/Y',
          time_format: 'H:i',
          country_code: 'TR',
          theme: 'light',
          items_per_page: 15,
          custom_settings: {},
        })
      },
    },
    {
      rule: 'cybercert.settings.try-is-1',
      title: 'shows TRY for the currency 1',
      prove: (stage) =>
        withSettings(stage, 'owner', { currency_id: 1 }, () =>
          stage
            .ask('GET', '/user/settings', { as: 'owner' })
            .expectStatus(200)
            .expectJsonLike({
              currency_id: 1,
              currency: { id: 1, code: 'TRY', name: 'Turkish Lira', symbol: '₺' },
            }),
        ),
    },
    {
      rule: 'cybercert.settings.other-currencies',
      title: 'shows USD, EUR and GBP for the currencies 2, 3 and 4',
      async prove(stage) {
        const others = [
          { id: 2, code: 'USD', name: 'US Dollar', symbol: '$' },
          { id: 3, code: 'EUR', name: 'Euro', symbol: '€' },
          { id: 4, code: 'GBP', name: 'British Pound', symbol: '£' },
        ]
        for (const currency of others) {
          await withSettings(stage, 'owner', { currency_id: currency.id }, () =>
            stage
              .ask('GET', '/user/settings', { as: 'owner' })
              .expectStatus(200)
              .expectJsonLike({ currency_id: currency.id, currency }),
          )
        }
      },
    },
    {
      rule: 'cybercert.settings.with-trashed',
      title: 'takes with_trashed, which changes nothing for settings that are there',
      async prove(stage) {
        const shown = await bodyOf(stage.ask('GET', '/user/settings').expectStatus(200))
        await stage
          .ask('GET', '/user/settings', { query: { with_trashed: 'true' } })
          .expectStatus(200)
          .expect(exactly(shown))
      },
    },
    ...gateCases('/user/settings', { method: 'GET', looks: true }),
    {
      rule: 'cybercert.common.permission-required',
      title: 'lets both strengths see their own settings, and nobody else',
      async prove(stage) {
        const owner = await bodyOf(stage.ask('GET', '/user/settings', { as: 'owner' }))
        const admin = await bodyOf(stage.ask('GET', '/user/settings', { as: 'admin' }))
        if (owner['user_id'] === admin['user_id']) throw new Error('both have the same settings')
        await stage.ask('GET', '/user/settings', { as: 'nobody' }).expectStatus(403)
      },
    },
  ],
}
