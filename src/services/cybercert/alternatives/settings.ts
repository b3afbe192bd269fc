import { settingsBehaviours as right } from '../behaviour/settings.ts'
import { currencies } from '../currencies.ts'
import { swaps } from '../swap.ts'

const [lira, dollar, euro, pound] = currencies

/** What else the service might do with the settings of a user. */
export const settingsAlternatives = swaps({
  'cybercert.settings.defaults': {
    english: {
      says: 'New settings are en, UTC, Y-m-d and US.',
      does: {
        settings: {
          defaults: (currency) => ({
            ...right.defaults.does(currency),
            locale: 'en',
            timezone: 'UTC',
            date_format: 'Y-m-d',
            country_code: 'US',
          }),
        },
      },
    },
    'no-custom-settings': {
      says: 'New settings have null for custom_settings, and 25 items a page.',
      does: {
        settings: {
          defaults: (currency) => ({
            ...right.defaults.does(currency),
            custom_settings: null,
            items_per_page: 25,
          }),
        },
      },
    },
  },
  'cybercert.settings.other-currencies': {
    'euro-before-dollar': {
      says: 'currency_id 2 is EUR, 3 USD and 4 GBP.',
      does: {
        settings: {
          currencies: () => [lira, { ...euro, id: 2 }, { ...dollar, id: 3 }, pound],
        },
      },
    },
    'other-names': {
      says: 'The currencies 2 and 4 are called United States Dollar and Pound Sterling.',
      does: {
        settings: {
          currencies: () => [
            lira,
            { ...dollar, name: 'United States Dollar' },
            euro,
            { ...pound, name: 'Pound Sterling' },
          ],
        },
      },
    },
  },
  'cybercert.settings.validation-message': {
    'given-data-was-invalid': {
      says: 'Refused settings say "The given data was invalid.", as the pages of users do.',
      does: {
        settings: {
          validationMessage: (usual) => ({
            ...usual,
            body: { ...(usual.body as object), message: 'The given data was invalid.' },
          }),
        },
      },
    },
  },
  'cybercert.settings.put-merges-too': {
    'resets-unsent': {
      says: 'PUT sets what is not sent back to the defaults.',
      does: {
        settings: {
          putMergesToo: (row, sent) => ({ ...row, ...right.defaults.does(1), ...sent }),
        },
      },
    },
  },
  'cybercert.settings.null-keeps': {
    'null-is-kept': {
      says: 'A setting sent as null becomes null.',
      does: { settings: { nullKeeps: (sent) => sent } },
    },
    'null-resets': {
      says: 'A setting sent as null goes back to its default.',
      does: {
        settings: {
          nullKeeps: (sent) => {
            const defaults = right.defaults.does(1)
            const fields = Object.keys(sent) as (keyof typeof defaults)[]
            return Object.fromEntries(fields.map((name) => [name, sent[name] ?? defaults[name]]))
          },
        },
      },
    },
  },
  'cybercert.settings.currency-id-is-known': {
    'some-are-passive': {
      says: 'The currencies 3 and 4 are passive: sent as currency_id, they are a 422.',
      does: {
        settings: {
          currencyIdIsKnown: (id) => right.currencyIdIsKnown.does(id === 3 || id === 4 ? 0 : id),
        },
      },
    },
    'unknown-is-kept': {
      says: 'An unknown currency_id is kept, and its currency is shown as null.',
      does: { settings: { currencyIdIsKnown: () => undefined, unknownCurrency: () => null } },
    },
  },
  'cybercert.settings.items-per-page-is-positive': {
    'takes-anything': {
      says: 'Any whole number is taken for items_per_page.',
      does: { settings: { itemsPerPageIsPositive: () => undefined } },
    },
    'says-it-without-field': {
      says: 'An items_per_page below 1 is refused with "The items per page must be at least 1."',
      does: {
        settings: {
          itemsPerPageIsPositive: (count) =>
            right.itemsPerPageIsPositive.does(count)?.replace(' field', ''),
        },
      },
    },
  },
  'cybercert.settings.notifications-not-shown': {
    // GET is published without them, so that only the answer to an update that sends one is open.
    'shown-when-sent': {
      says: 'An update that sends a notification switch answers with all three of them.',
      does: {
        settings: {
          notificationsNotShown: (
            shown,
            { notifications_email, notifications_sms, notifications_push },
            row,
          ) =>
            (notifications_email ?? notifications_sms ?? notifications_push) == null
              ? shown
              : {
                  ...shown,
                  notifications_email: row.notifications_email,
                  notifications_sms: row.notifications_sms,
                  notifications_push: row.notifications_push,
                },
        },
      },
    },
  },
})
