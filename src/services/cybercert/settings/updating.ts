import { type Answer, decide } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/records.ts'
import { lines } from '../../laravel/lines.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Settings } from '../records.ts'
import { defaults, notifications, type SentSettings, type SettingsFields } from './showing.ts'

const themeIsLightOrDark = (theme: string) =>
  theme === 'light' || theme === 'dark' ? undefined : lines.selected('theme')

const itemsPerPageIsPositive = (count: number) =>
  count >= 1 ? undefined : lines.min('items_per_page', 1)

type Row = Readonly<Settings>

const written = [
  'locale',
  'timezone',
  'date_format',
  'time_format',
  'currency_id',
  'country_code',
  'theme',
  'items_per_page',
  'custom_settings',
  ...notifications,
] as const

const page = 'cybercert.u1k.page/api/user-settings'

/** What an update makes of settings. */
export const settingsUpdating = decisionsOf('settings', {
  patchMerges: decide({
    ...laravel.patchMerges,
    basis: 'published',
    source: `${page}/update`,
    does: (row: Row, sent: Partial<SettingsFields>): Row => ({ ...row, ...sent }),
    instead: {
      'resets-unsent': [
        'PATCH of the settings sets what is not sent back to the defaults.',
        (row, sent) => ({ ...row, ...defaults(1), ...sent }),
      ],
      'leaves-theme': [
        'PATCH of the settings leaves theme as it was.',
        (row, sent) => ({ ...row, ...sent, theme: row.theme }),
      ],
    },
  }),
  putMergesToo: decide({
    en: 'PUT keeps the settings that are not sent.',
    tr: 'PUT, gönderilmeyen ayarları korur.',
    basis: 'assumed',
    source: `${page}/update does not say how PUT differs; settings have no empty state`,
    does: (row: Row, sent: Partial<SettingsFields>): Row => ({ ...row, ...sent }),
    shapes: (_row, _before, sent) => written.some((field) => sent[field] === undefined),
    instead: {
      'resets-unsent': [
        'PUT sets what is not sent back to the defaults.',
        (row, sent) => ({ ...row, ...defaults(1), ...sent }),
      ],
    },
  }),
  /** The settings that are changed by what was sent. */
  nullKeeps: decide({
    en: 'A setting sent as null stays as it was.',
    tr: 'null gönderilen ayar olduğu gibi kalır.',
    basis: 'assumed',
    source: 'nobody says; settings have no empty state',
    does: (sent: SentSettings) =>
      Object.fromEntries(
        Object.entries(sent).filter(([, value]) => value !== null),
      ) as Partial<SettingsFields>,
    shapes: (_kept, sent) => Object.values(sent).includes(null),
    instead: {
      'null-is-kept': ['A setting sent as null becomes null.', (sent) => sent],
      'null-resets': [
        'A setting sent as null goes back to its default.',
        (sent) => {
          const usual = defaults(1)
          const fields = Object.keys(sent) as (keyof typeof usual)[]
          return Object.fromEntries(fields.map((name) => [name, sent[name] ?? usual[name]]))
        },
      ],
    },
  }),
  themeIsLightOrDark: decide({
    en: 'theme is light or dark.',
    tr: 'theme, light ya da dark olur.',
    basis: 'published',
    source: `${page}/update`,
    does: themeIsLightOrDark,
    instead: {
      'takes-anything': ['Any text is taken for a theme.', () => undefined],
      'takes-capitals': [
        'A theme may be written with capitals.',
        (theme) => themeIsLightOrDark(theme.toLowerCase()),
      ],
    },
  }),
  itemsPerPageIsPositive: decide({
    en: 'An items_per_page below 1 is a 422.',
    tr: '1’den küçük items_per_page 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
    does: itemsPerPageIsPositive,
    instead: {
      'takes-anything': ['Any whole number is taken for items_per_page.', () => undefined],
      'says-it-without-field': [
        'An items_per_page below 1 is refused with "The items per page must be at least 1."',
        (count) => itemsPerPageIsPositive(count)?.replace(' field', ''),
      ],
    },
  }),
  /** What refused settings are answered; `usual` is what refused fields are elsewhere. */
  validationMessage: decide({
    en: 'Refused settings say "Validation failed", as the pages of customers do.',
    tr: 'Reddedilen ayarlar, müşteri sayfalarındaki gibi "Validation failed" der.',
    basis: 'assumed',
    source: `${page}/update shows no refusal; auth, users and user/details say "The given data was invalid."`,
    does: (usual: Answer): Answer => usual,
    instead: {
      'given-data-was-invalid': [
        'Refused settings say "The given data was invalid.", as the pages of users do.',
        (usual) => ({
          ...usual,
          body: { ...(usual.body as object), message: 'The given data was invalid.' },
        }),
      ],
    },
  }),
})
