import { gateCases } from './access.ts'
import {
  bodyOf,
  type CyberCertContract,
  newDetails,
  whenTimeHasMoved,
  withSettings,
} from './arrange.ts'
import { exactly, keysInOrder, refused } from './bodies.ts'
import { settingsKeys } from './show-user-settings.contract.ts'

const path = '/user/settings'
const others = {
  locale: 'en',
  timezone: 'Europe/Berlin',
  date_format: 'Y-m-d',
  time_format: 'h:i A',
  currency_id: 2,
  country_code: 'DE',
  theme: 'dark',
  items_per_page: 50,
  custom_settings: { sidebar: { open: true }, columns: ['id', 'email'] },
}

/** `PATCH` of the caller's settings, and what both methods have in common. */
export const patchUserSettings: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PATCH /api/v1/user/settings',
  cases: [
    {
      rule: 'cybercert.settings.patch-merges',
      title: 'changes only the fields that are sent',
      prove: (stage) =>
        withSettings(stage, 'owner', { ...others, theme: 'light' }, async () => {
          const before = await bodyOf(stage.ask('GET', path, { as: 'owner' }).expectStatus(200))
          const { updated_at: _moved, theme: _changed, ...kept } = before
          await stage
            .ask('PATCH', path, { as: 'owner', json: { theme: 'dark' } })
            .expectStatus(200)
            .expectJsonLike({ ...kept, theme: 'dark' })
        }),
    },
    {
      rule: 'cybercert.settings.answer',
      title: 'answers the changed record with the published keys, in their order',
      prove: (stage) =>
        withSettings(stage, 'owner', others, async () => {
          const shown = await bodyOf(stage.ask('GET', path, { as: 'owner' }).expectStatus(200))
          await stage
            .ask('PATCH', path, { as: 'owner', json: others })
            .expectStatus(200)
            .expect(keysInOrder(settingsKeys))
            .expectJsonLike({ ...others, currency: { id: 2 } })
            .expect(exactly(shown))
        }),
    },
    {
      rule: 'cybercert.settings.null-keeps',
      title: 'keeps a setting that is sent as null',
      prove: (stage) =>
        withSettings(stage, 'owner', { theme: 'dark' }, () =>
          stage
            .ask('PATCH', path, { as: 'owner', json: { theme: null, locale: '' } })
            .expectStatus(200)
            .expectJsonLike({ theme: 'dark' }),
        ),
    },
    {
      rule: 'cybercert.settings.theme-is-light-or-dark',
      title: 'knows the themes light and dark and no other',
      async prove(stage) {
        for (const theme of ['blue', 'Dark']) {
          await stage
            .ask('PATCH', path, { as: 'owner', json: { theme } })
            .expectStatus(422)
            .expectJson(refused({ theme: ['The selected theme is invalid.'] }))
        }
        for (const theme of ['dark', 'light']) {
          await withSettings(stage, 'owner', { theme }, () =>
            stage.ask('GET', path, { as: 'owner' }).expectJsonLike({ theme }),
          )
        }
      },
    },
    {
      rule: 'cybercert.settings.currency-id-is-known',
      title: 'takes the four currencies, and refuses one that nobody knows',
      async prove(stage) {
        for (const currency_id of [1, 2, 3, 4]) {
          await withSettings(stage, 'owner', { currency_id }, () =>
            stage.ask('GET', path, { as: 'owner' }).expectStatus(200),
          )
        }
        for (const currency_id of [0, -1, 999999]) {
          await stage
            .ask('PATCH', path, { as: 'owner', json: { currency_id } })
            .expectStatus(422)
            .expectJson(refused({ currency_id: ['The selected currency id is invalid.'] }))
        }
      },
    },
    {
      rule: 'cybercert.settings.items-per-page-is-positive',
      title: 'refuses a number of items below 1',
      async prove(stage) {
        for (const items_per_page of [0, -1]) {
          await stage
            .ask('PATCH', path, { as: 'owner', json: { items_per_page } })
            .expectStatus(422)
            .expectJson(
              refused({ items_per_page: ['The items per page field must be at least 1.'] }),
            )
        }
      },
    },
    {
      rule: 'cybercert.settings.validation-message',
      title: 'says "Validation failed" whatever is refused',
      async prove(stage) {
        for (const json of [{ items_per_page: 0 }, { theme: 'blue' }, { locale: 1 }]) {
          await stage
            .ask('PATCH', path, { as: 'owner', json })
            .expectStatus(422)
            .expectJsonLike({ message: 'Validation failed' })
        }
      },
    },
    {
      rule: 'cybercert.settings.notifications-not-shown',
      title: 'takes the notification switches and does not show them',
      prove: (stage) =>
        stage
          .ask('PATCH', path, {
            as: 'owner',
            json: {
              notifications_email: true,
              notifications_sms: false,
              notifications_push: false,
            },
          })
          .expectStatus(200)
          .expect(keysInOrder(settingsKeys)),
    },
    {
      rule: 'cybercert.settings.preference-converts',
      title: 'sets the currency that revenues are converted to',
      async prove(stage) {
        const details = await newDetails(
          stage,
          { annual_revenue: 990, annual_revenue_currency: 'TRY' },
          'owner',
        )
        const converted: Readonly<Record<string, number>> = { TRY: 990, USD: 33, EUR: 30 }
        for (const currency_id of [2, 3, 1]) {
          await withSettings(stage, 'owner', { currency_id }, async () => {
            const settings = await bodyOf<{ currency: { code: string } }>(
              stage.ask('GET', path, { as: 'owner' }).expectStatus(200),
            )
            await stage
              .ask('GET', details, { as: 'owner' })
              .expectStatus(200)
              .expectJsonLike({ annual_revenue_converted: converted[settings.currency.code] })
          })
        }
      },
    },
    {
      rule: 'cybercert.common.wrong-type',
      title: 'refuses every value of another JSON type',
      prove: (stage) =>
        stage
          .ask('PATCH', path, {
            as: 'owner',
            json: { locale: 1, currency_id: '2', items_per_page: 1.5, custom_settings: [1] },
          })
          .expectStatus(422)
          .expectJson(
            refused({
              locale: ['The locale field must be a string.'],
              currency_id: ['The currency id field must be an integer.'],
              items_per_page: ['The items per page field must be an integer.'],
              custom_settings: ['The custom settings field must be an object.'],
            }),
          ),
    },
    {
      rule: 'cybercert.common.untouched-when-unchanged',
      title: 'leaves updated_at alone when nothing changes, custom settings included',
      prove: (stage) =>
        withSettings(stage, 'owner', others, async () => {
          const { updated_at } = await bodyOf<{ updated_at: string }>(
            stage.ask('GET', path, { as: 'owner' }).expectStatus(200),
          )
          await whenTimeHasMoved(stage, updated_at)
          await stage
            .ask('PATCH', path, { as: 'owner', json: others })
            .expectStatus(200)
            .expectJsonLike({ updated_at })
        }),
    },
    ...gateCases(path, { method: 'PATCH', json: {} }),
  ],
}
