import { type Answer, defineBehaviour } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'
import { type Currency, currencies } from '../currencies.ts'
import type { Settings } from '../records.ts'

type Row = Readonly<Settings>
export type SettingsFields = Omit<Row, 'id' | 'user_id' | 'uuid' | 'created_at' | 'updated_at'>
export type SentSettings = {
  readonly [Field in keyof SettingsFields]?: SettingsFields[Field] | null
}

const notifications = ['notifications_email', 'notifications_sms', 'notifications_push'] as const
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

/** What a user has set, the currency preference among it. */
export const settingsBehaviours = {
  /** The settings of a user: those kept, or new ones. */
  madeOnFirstUse: defineBehaviour({
    rule: 'cybercert.settings.made-on-first-use',
    does: (kept: Row | undefined, fresh: () => Row) => kept ?? fresh(),
    shapes: (_settings, kept) => kept === undefined,
  }),
  defaults: defineBehaviour({
    rule: 'cybercert.settings.defaults',
    does: (currencyId: number): SettingsFields => ({
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
    }),
  }),
  currencyIsTry: defineBehaviour({
    rule: 'cybercert.settings.try-is-1',
    does: (id: number): Currency | undefined => (id === 1 ? currencies[0] : undefined),
  }),
  otherCurrency: defineBehaviour({
    rule: 'cybercert.settings.other-currencies',
    does: (id: number, known: readonly Currency[] = currencies): Currency | undefined =>
      known.find((currency) => currency.id === id),
  }),
  /** Every currency that can be preferred. */
  currencies: defineBehaviour({
    rule: 'cybercert.settings.other-currencies',
    does: (): readonly Currency[] => currencies,
    shapes: () => false,
  }),
  /** Why `with_trashed` is refused: never. */
  withTrashed: defineBehaviour({
    rule: 'cybercert.settings.with-trashed',
    does: (_sent: unknown): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, sent) => sent !== undefined,
  }),
  /** What refused settings are answered; `usual` is what refused fields are elsewhere. */
  validationMessage: defineBehaviour({
    rule: 'cybercert.settings.validation-message',
    does: (usual: Answer): Answer => usual,
  }),
  patchMerges: defineBehaviour({
    rule: 'cybercert.settings.patch-merges',
    does: (row: Row, sent: Partial<SettingsFields>): Row => ({ ...row, ...sent }),
  }),
  putMergesToo: defineBehaviour({
    rule: 'cybercert.settings.put-merges-too',
    does: (row: Row, sent: Partial<SettingsFields>): Row => ({ ...row, ...sent }),
    shapes: (_row, _before, sent) => written.some((field) => sent[field] === undefined),
  }),
  /** The settings that are changed by what was sent. */
  nullKeeps: defineBehaviour({
    rule: 'cybercert.settings.null-keeps',
    does: (sent: SentSettings) =>
      Object.fromEntries(
        Object.entries(sent).filter(([, value]) => value !== null),
      ) as Partial<SettingsFields>,
    shapes: (_kept, sent) => Object.values(sent).includes(null),
  }),
  themeIsLightOrDark: defineBehaviour({
    rule: 'cybercert.settings.theme-is-light-or-dark',
    does: (theme: string) =>
      theme === 'light' || theme === 'dark' ? undefined : lines.selected('theme'),
  }),
  currencyIdIsKnown: defineBehaviour({
    rule: 'cybercert.settings.currency-id-is-known',
    does: (id: number) =>
      currencies.some((known) => known.id === id) ? undefined : lines.selected('currency_id'),
  }),
  /** The currency that is shown where nobody knows the one that is kept. */
  unknownCurrency: defineBehaviour({
    rule: 'cybercert.settings.currency-id-is-known',
    does: (_id: number): Currency => currencies[0],
    shapes: () => false,
  }),
  itemsPerPageIsPositive: defineBehaviour({
    rule: 'cybercert.settings.items-per-page-is-positive',
    does: (count: number) => (count >= 1 ? undefined : lines.min('items_per_page', 1)),
  }),
  /** What is answered of the settings, after they were changed by what was sent, if by anything. */
  notificationsNotShown: defineBehaviour({
    rule: 'cybercert.settings.notifications-not-shown',
    does: (shown: SettingsAnswer, _sent: SentSettings, _row: Row) => shown,
    shapes: (_answer, _before, sent) => notifications.some((field) => sent[field] != null),
  }),
  /** The code of the currency that revenues are converted to; `persona` is it before any settings. */
  preferenceConverts: defineBehaviour({
    rule: 'cybercert.settings.preference-converts',
    does: (
      settings: Row | undefined,
      persona: string,
      known: readonly Currency[] = currencies,
    ): string => known.find(({ id }) => id === settings?.currency_id)?.code ?? persona,
    shapes: (code, _settings, persona, _known) => code !== persona,
  }),
  answer: defineBehaviour({
    rule: 'cybercert.settings.answer',
    does: answer,
  }),
}
