import { defineRules } from '../../../service.ts'

const page = 'cybercert.u1k.page/api/customers/list'

/** `GET /customers`. */
export const listRules = defineRules({
  'cybercert.list.row': {
    en: 'A list row has the ten published keys.',
    tr: 'Liste satırında yayımlanmış on anahtar bulunur.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.paginator': {
    en: 'A list answers data, current_page, per_page, total and last_page.',
    tr: 'Liste; data, current_page, per_page, total ve last_page döndürür.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.active-by-default': {
    en: 'Without is_active only active customers are listed.',
    tr: 'is_active verilmezse yalnızca aktif müşteriler listelenir.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.is-active-filters': {
    en: 'is_active lists the active (1, true) or the passive (0, false) customers.',
    tr: 'is_active, aktif (1, true) ya da pasif (0, false) müşterileri listeler.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.without-deleted': {
    en: 'Deleted customers are not listed.',
    tr: 'Silinmiş müşteriler listelenmez.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.with-trashed': {
    en: 'with_trashed lists deleted customers too.',
    tr: 'with_trashed silinmiş müşterileri de listeler.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.search': {
    en: 'search finds customers that contain the text in company_name, legal_name, tax_number or email.',
    tr: 'search, metni company_name, legal_name, tax_number ya da email içinde geçen müşterileri bulur.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.search-knows-turkish': {
    en: 'search does not tell capitals from small letters, in Turkish too: İSTANBUL finds istanbul, ışık finds IŞIK.',
    tr: 'search büyük ve küçük harfi Türkçede de ayırmaz: İSTANBUL istanbul kaydını, ışık IŞIK kaydını bulur.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.list.own-only': {
    en: 'customers.view.own lists only the customers of the caller.',
    tr: 'customers.view.own yalnızca çağıranın müşterilerini listeler.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.first-page': {
    en: 'Without page the first page is answered.',
    tr: 'page verilmezse ilk sayfa döner.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.page': {
    en: 'page picks the page, counted from 1.',
    tr: 'page, 1’den sayarak sayfayı seçer.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.fifteen-per-page': {
    en: 'Without per_page a page has 15 rows.',
    tr: 'per_page verilmezse sayfada 15 satır bulunur.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.per-page': {
    en: 'per_page sets the number of rows on a page.',
    tr: 'per_page, sayfadaki satır sayısını belirler.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.at-most-100-per-page': {
    en: 'A page never has more than 100 rows.',
    tr: 'Bir sayfada asla 100’den çok satır bulunmaz.',
    basis: 'published',
    source: page,
  },
  'cybercert.list.above-100-is-100': {
    en: 'A per_page above 100 counts as 100.',
    tr: '100’den büyük per_page 100 sayılır.',
    basis: 'assumed',
    source: `${page} gives the ceiling, not what happens above it`,
  },
  'cybercert.list.bad-number-is-default': {
    en: 'A page or per_page that is not a whole number of at least 1 counts as not sent.',
    tr: '1 ya da daha büyük tam sayı olmayan page veya per_page gönderilmemiş sayılır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.list.bad-boolean-is-default': {
    en: 'An is_active or with_trashed that is none of 1, 0, true and false counts as not sent.',
    tr: '1, 0, true, false dışındaki is_active veya with_trashed gönderilmemiş sayılır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.list.last-of-repeated': {
    en: 'A query parameter that is sent more than once counts as its last value.',
    tr: 'Birden çok kez gönderilen sorgu parametresinin son değeri geçerlidir.',
    basis: 'assumed',
    source: 'habit of PHP',
  },
  'cybercert.list.oldest-first': {
    en: 'Rows stand in the order of their ids.',
    tr: 'Satırlar id sırasındadır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.list.no-detail-is-null': {
    en: 'A customer without a detail row has "detail":null.',
    tr: 'Detay kaydı olmayan müşteride "detail":null bulunur.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'cybercert.list.inactive-detail-shows': {
    en: 'An inactive detail row is shown in lists.',
    tr: 'Pasif detay kaydı listelerde gösterilir.',
    basis: 'assumed',
    source: 'nobody says',
  },
})
