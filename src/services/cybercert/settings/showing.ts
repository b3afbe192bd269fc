import { type Answer, decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { type Currency, currencies } from '../conversion/currencies.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Settings } from '../records.ts'

export const defaults = (currencyId: number): SettingsFields => ({
  locale: 'tr',
  timezone: 'Europe/Istanbul',
  date_format: 'd/m/Y',
  time_format: 'H:i',
  currency_id: currencyId,
  country_code: 'TR',
  theme: 'light',
  items_per_page: 15,
  custom_settings: {},
  notifications_email: true,
  notifications_sms: false,
  notifications_push: false,
})

type Row = Readonly<Settings>

export type SettingsFields = Omit<Row, 'id' | 'user_id' | 'uuid' | 'created_at' | 'updated_at'>

export type SentSettings = {
  readonly [Field in keyof SettingsFields]?: SettingsFields[Field] | null
}

export const notifications = [
  'notifications_email',
  'notifications_sms',
  'notifications_push',
] as const

const answer = (row: Row, currency: Currency) => ({
  id: row.id,
  user_id: row.user_id,
  uuid: row.uuid,
  locale: row.locale,
  timezone: row.timezone,
  date_format: row.date_format,
  time_format: row.time_format,
  currency_id: row.currency_id,
  country_code: row.country_code,
  theme: row.theme,
  items_per_page: row.items_per_page,
  custom_settings: row.custom_settings,
  created_at: row.created_at,
  updated_at: row.updated_at,
  currency,
})

export type SettingsAnswer = ReturnType<typeof answer>

const [lira] = currencies

const page = 'cybercert.u1k.page/api/user-settings'

/** What is shown of the settings of a user. */
export const settingsShowing = decisionsOf('settings', {
  answer: decide({
    en: "Settings answer 200 with the record's fourteen published keys and the currency.",
    tr: 'Ayarlar 200 ile kaydın yayımlanmış on dört anahtarını ve para birimini döndürür.',
    basis: 'published',
    source: `${page}/{get,update}`,
    does: answer,
    instead: {
      'under-data': [
        'Settings are answered under data.',
        (row, currency) => ({ data: answer(row, currency) }),
      ],
      'currency-stays-try': [
        'The currency of the settings is shown as TRY, whatever currency_id is.',
        (row) => answer(row, lira),
      ],
      'empty-object-is-a-list': [
        'Custom settings without any content are answered as [].',
        (row, currency) => {
          const isEmpty = Object.keys(row.custom_settings).length === 0
          const shown = answer(row, currency)
          return isEmpty ? { ...shown, custom_settings: [] } : shown
        },
      ],
    },
  }),
  /** The settings of a user: those kept, or new ones. */
  madeOnFirstUse: decide({
    en: 'A user who has no settings yet gets them when they are first asked for.',
    tr: 'Ayarı olmayan kullanıcının ayarları ilk sorulduğunda oluşturulur.',
    basis: 'published',
    source: `${page}/get`,
    does: (kept: Row | undefined, fresh: () => Row) => kept ?? fresh(),
    shapes: (_settings, kept) => kept === undefined,
    instead: {
      'not-found-until-written': {
        says: 'GET answers 404 to a user who has no settings yet.',
        endpoints: ['GET /user/settings'],
        handle: (handle) => (call, asked) =>
          call.get('settings', call.caller.user.id) === undefined
            ? message(404, 'Not Found')
            : handle(call, asked),
      },
      'made-anew-every-time': [
        'The settings of a user are made anew whenever they are asked for.',
        (_kept, fresh) => fresh(),
      ],
    },
  }),
  defaults: decide({
    en: 'New settings are tr, Europe/Istanbul, d/m/Y, H:i, TR, light and 15 items a page.',
    tr: 'Yeni ayarlar tr, Europe/Istanbul, d/m/Y, H:i, TR, light ve sayfada 15 satırdır.',
    basis: 'assumed',
    source: `${page}/get shows them in an example, not as defaults`,
    unavoidable: true,
    does: defaults,
    instead: {
      english: [
        'New settings are en, UTC, Y-m-d and US.',
        (currency) => ({
          ...defaults(currency),
          locale: 'en',
          timezone: 'UTC',
          date_format: 'Y-m-d',
          country_code: 'US',
        }),
      ],
      'no-custom-settings': [
        'New settings have null for custom_settings, and 25 items a page.',
        (currency) => ({
          ...defaults(currency),
          custom_settings: null,
          items_per_page: 25,
        }),
      ],
    },
  }),
  /** Why `with_trashed` is refused: never. */
  withTrashed: decide({
    en: 'GET takes with_trashed, which shows deleted settings too; nothing deletes settings here.',
    tr: 'GET, silinmiş ayarları da gösteren with_trashed parametresini kabul eder; burada ayarları silen bir çağrı yoktur.',
    basis: 'published',
    source: `${page}/get`,
    does: (_sent: unknown): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, sent) => sent !== undefined,
    instead: {
      'is-not-found': [
        'GET of settings with with_trashed answers 404 {"message":"Not Found"}.',
        (sent) => (sent === undefined ? undefined : message(404, 'Not Found')),
      ],
    },
  }),
  /** What is answered of the settings, after they were changed by what was sent, if by anything. */
  notificationsNotShown: decide({
    en: 'The notification switches are stored and not shown.',
    tr: 'Bildirim anahtarları saklanır ama gösterilmez.',
    basis: 'assumed',
    source: `${page}/update names them among the fields, ${page}/get does not show them`,
    does: (shown: SettingsAnswer, _sent: SentSettings, _row: Row) => shown,
    shapes: (_answer, _before, sent) => notifications.some((field) => sent[field] != null),
    instead: {
      // GET is published without them, so that only the answer to an update that sends one is open.
      'shown-when-sent': [
        'An update that sends a notification switch answers with all three of them.',
        (shown, { notifications_email, notifications_sms, notifications_push }, row) =>
          (notifications_email ?? notifications_sms ?? notifications_push) == null
            ? shown
            : {
                ...shown,
                notifications_email: row.notifications_email,
                notifications_sms: row.notifications_sms,
                notifications_push: row.notifications_push,
              },
      ],
    },
  }),
})
