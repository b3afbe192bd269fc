import { gateCases } from './access.ts'
import { bodyOf, type CyberCertContract, withSettings } from './arrange.ts'
import { keysInOrder } from './bodies.ts'
import { settingsKeys } from './show-user-settings.contract.ts'

const path = '/user/settings'

/** What `PUT` of the caller's settings does otherwise than `PATCH`: nothing. */
export const putUserSettings: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'PUT /api/v1/user/settings',
  cases: [
    {
      rule: 'cybercert.settings.put-merges-too',
      title: 'keeps the settings that are not sent',
      prove: (stage) =>
        withSettings(stage, 'owner', { locale: 'en', items_per_page: 50, theme: 'dark' }, () =>
          stage
            .ask('PUT', path, { as: 'owner', json: { theme: 'light' } })
            .expectStatus(200)
            .expectJsonLike({ locale: 'en', items_per_page: 50, theme: 'light' }),
        ),
    },
    {
      rule: 'cybercert.settings.answer',
      title: 'answers the changed record with the published keys, in their order',
      prove: (stage) =>
        withSettings(stage, 'owner', { theme: 'light' }, async () => {
          await stage
            .ask('PUT', path, { as: 'owner', json: { theme: 'dark' } })
            .expectStatus(200)
            .expect(keysInOrder(settingsKeys))
            .expectJsonLike({ theme: 'dark' })
          const shown = await bodyOf(stage.ask('GET', path, { as: 'owner' }).expectStatus(200))
          if (shown['theme'] !== 'dark') throw new Error('the change was not kept')
        }),
    },
    ...gateCases(path, { method: 'PUT', json: {} }),
  ],
}
