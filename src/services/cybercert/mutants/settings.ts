import { message } from '../../laravel/errors.ts'
import { settingsBehaviours as right } from '../behaviour/settings.ts'
import { currencies } from '../currencies.ts'
import { swaps } from '../swap.ts'

const [lira, dollar] = currencies

/** What is wrong with the settings of a user. */
export const settingsMutants = swaps({
  'cybercert.settings.with-trashed': {
    'is-not-found': {
      says: 'GET of settings with with_trashed answers 404 {"message":"Not Found"}.',
      does: {
        settings: {
          withTrashed: (sent) => (sent === undefined ? undefined : message(404, 'Not Found')),
        },
      },
    },
  },
  'cybercert.settings.answer': {
    'under-data': {
      says: 'Settings are answered under data.',
      does: {
        settings: { answer: (row, currency) => ({ data: right.answer.does(row, currency) }) },
      },
    },
    'currency-stays-try': {
      says: 'The currency of the settings is shown as TRY, whatever currency_id is.',
      does: { settings: { answer: (row) => right.answer.does(row, lira) } },
    },
    'empty-object-is-a-list': {
      says: 'Custom settings without any content are answered as [].',
      does: {
        settings: {
          answer: (row, currency) => {
            const isEmpty = Object.keys(row.custom_settings).length === 0
            const shown = right.answer.does(row, currency)
            return isEmpty ? { ...shown, custom_settings: [] } : shown
          },
        },
      },
    },
  },
  'cybercert.settings.made-on-first-use': {
    'not-found-until-written': {
      says: 'GET answers 404 to a user who has no settings yet.',
      endpoints: ['GET /user/settings'],
      handle: (handle) => (call, asked) =>
        call.get('settings', call.caller.user.id) === undefined
          ? message(404, 'Not Found')
          : handle(call, asked),
    },
    'made-anew-every-time': {
      says: 'The settings of a user are made anew whenever they are asked for.',
      does: { settings: { madeOnFirstUse: (_kept, fresh) => fresh() } },
    },
  },
  'cybercert.settings.try-is-1': {
    'is-usd': {
      says: 'currency_id 1 is USD, US Dollar, $.',
      does: {
        settings: { currencyIsTry: (id) => (id === 1 ? { ...dollar, id } : undefined) },
      },
    },
    'symbol-is-tl': {
      says: 'The symbol of currency_id 1 is TL.',
      does: {
        settings: { currencyIsTry: (id) => (id === 1 ? { ...lira, symbol: 'TL' } : undefined) },
      },
    },
  },
  'cybercert.settings.patch-merges': {
    'resets-unsent': {
      says: 'PATCH of the settings sets what is not sent back to the defaults.',
      does: {
        settings: {
          patchMerges: (row, sent) => ({ ...row, ...right.defaults.does(1), ...sent }),
        },
      },
    },
    'leaves-theme': {
      says: 'PATCH of the settings leaves theme as it was.',
      does: { settings: { patchMerges: (row, sent) => ({ ...row, ...sent, theme: row.theme }) } },
    },
  },
  'cybercert.settings.theme-is-light-or-dark': {
    'takes-anything': {
      says: 'Any text is taken for a theme.',
      does: { settings: { themeIsLightOrDark: () => undefined } },
    },
    'takes-capitals': {
      says: 'A theme may be written with capitals.',
      does: {
        settings: {
          themeIsLightOrDark: (theme) => right.themeIsLightOrDark.does(theme.toLowerCase()),
        },
      },
    },
  },
  'cybercert.settings.preference-converts': {
    'has-no-effect': {
      says: "Revenues are converted to the user's first currency, whatever the settings say later.",
      does: { settings: { preferenceConverts: (_settings, persona) => persona } },
    },
  },
})
