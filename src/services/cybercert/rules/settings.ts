import { defineRules } from '../../../service.ts'

const page = 'cybercert.u1k.page/api/user-settings'

/** `/user/settings`. */
export const settingsRules = defineRules({
  'cybercert.settings.answer': {
    en: "Settings answer 200 with the record's fourteen published keys and the currency.",
    tr: 'Ayarlar 200 ile kaydın yayımlanmış on dört anahtarını ve para birimini döndürür.',
    basis: 'published',
    source: `${page}/{get,update}`,
  },
  'cybercert.settings.made-on-first-use': {
    en: 'A user who has no settings yet gets them when they are first asked for.',
    tr: 'Ayarı olmayan kullanıcının ayarları ilk sorulduğunda oluşturulur.',
    basis: 'published',
    source: `${page}/get`,
  },
  'cybercert.settings.defaults': {
    en: 'New settings are tr, Europe/Istanbul, d/m/Y, H:i, TR, light and 15 items a page.',
    tr: 'Yeni ayarlar tr, Europe/Istanbul, d/m/Y, H:i, TR, light ve sayfada 15 satırdır.',
    basis: 'assumed',
    source: `${page}/get shows them in an example, not as defaults`,
    unavoidable: true,
  },
  'cybercert.settings.try-is-1': {
    en: 'currency_id 1 is TRY, Turkish Lira, ₺.',
    tr: 'currency_id 1 TRY’dir: Turkish Lira, ₺.',
    basis: 'published',
    source: `${page}/get; currencies/create calls it Türk Lirası and has Turkish Lira as name_en`,
  },
  'cybercert.settings.with-trashed': {
    en: 'GET takes with_trashed, which shows deleted settings too; nothing deletes settings here.',
    tr: 'GET, silinmiş ayarları da gösteren with_trashed parametresini kabul eder; burada ayarları silen bir çağrı yoktur.',
    basis: 'published',
    source: `${page}/get`,
  },
  'cybercert.settings.validation-message': {
    en: 'Refused settings say "Validation failed", as the pages of customers do.',
    tr: 'Reddedilen ayarlar, müşteri sayfalarındaki gibi "Validation failed" der.',
    basis: 'assumed',
    source: `${page}/update shows no refusal; auth, users and user/details say "The given data was invalid."`,
  },
  'cybercert.settings.other-currencies': {
    en: 'currency_id 2 is USD, 3 EUR and 4 GBP.',
    tr: 'currency_id 2 USD, 3 EUR, 4 GBP’dir.',
    basis: 'assumed',
    source: 'no page lists the currencies',
  },
  'cybercert.settings.patch-merges': {
    en: 'PATCH changes only the fields that are sent.',
    tr: 'PATCH yalnızca gönderilen alanları değiştirir.',
    basis: 'published',
    source: `${page}/update`,
  },
  'cybercert.settings.put-merges-too': {
    en: 'PUT keeps the settings that are not sent.',
    tr: 'PUT, gönderilmeyen ayarları korur.',
    basis: 'assumed',
    source: `${page}/update does not say how PUT differs; settings have no empty state`,
  },
  'cybercert.settings.null-keeps': {
    en: 'A setting sent as null stays as it was.',
    tr: 'null gönderilen ayar olduğu gibi kalır.',
    basis: 'assumed',
    source: 'nobody says; settings have no empty state',
  },
  'cybercert.settings.theme-is-light-or-dark': {
    en: 'theme is light or dark.',
    tr: 'theme, light ya da dark olur.',
    basis: 'published',
    source: `${page}/update`,
  },
  'cybercert.settings.currency-id-is-known': {
    en: 'An unknown currency_id is a 422.',
    tr: 'Bilinmeyen currency_id 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.settings.items-per-page-is-positive': {
    en: 'An items_per_page below 1 is a 422.',
    tr: '1’den küçük items_per_page 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.settings.notifications-not-shown': {
    en: 'The notification switches are stored and not shown.',
    tr: 'Bildirim anahtarları saklanır ama gösterilmez.',
    basis: 'assumed',
    source: `${page}/update names them among the fields, ${page}/get does not show them`,
  },
  'cybercert.settings.preference-converts': {
    en: 'The currency of the settings is the one that revenues are converted to.',
    tr: 'Ayarlardaki para birimi, gelirlerin çevrildiği para birimidir.',
    basis: 'published',
    source: `${page}/update; seed 001, "Notes"`,
  },
})
