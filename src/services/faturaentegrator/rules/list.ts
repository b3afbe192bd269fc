import { defineRules } from '../../../service.ts'

const habit = 'habit of Laravel: the paginator of API resources'

/** `GET /customers`. */
export const listRules = defineRules({
  'faturaentegrator.list.is-an-array': {
    en: 'A list answers 200 with the customers in an array: bare, under data or under data.data.',
    tr: 'Liste, müşterileri 200 ile bir dizide döndürür: dizi tek başına, data altında ya da data.data altındadır.',
    basis: 'assumed',
    source:
      'n8n node: it looks for an array in these three places in lists of integrations, and passes lists of customers on unread',
    unavoidable: true,
  },
  'faturaentegrator.list.under-data': {
    en: 'The array of a list stands under data.',
    tr: 'Listenin dizisi data altındadır.',
    basis: 'assumed',
    source: `${habit}; in lists of integrations the n8n node looks in two other places too`,
    unavoidable: true,
  },
  'faturaentegrator.list.links': {
    en: 'A list has links: first, last, prev and next, null where there is none.',
    tr: 'Listede links bulunur: first, last, prev ve next; olmayan null olur.',
    basis: 'assumed',
    source: habit,
    unavoidable: true,
  },
  'faturaentegrator.list.links-keep-limit': {
    en: 'Links keep the limit that was sent.',
    tr: 'Bağlantılar gönderilen limit değerini korur.',
    basis: 'assumed',
    source: 'nobody says; without it a link would lead to other rows',
    unavoidable: true,
  },
  'faturaentegrator.list.links-are-relative': {
    en: 'Links are relative to the address of the list: ?limit=2&page=2.',
    tr: 'Bağlantılar listenin adresine göre görelidir: ?limit=2&page=2.',
    basis: 'assumed',
    source: 'nobody says; a stand-in must not lead its clients to the real host',
    unavoidable: true,
  },
  'faturaentegrator.list.meta': {
    en: 'A list has meta: current_page, from, last_page, path, per_page, to and total.',
    tr: 'Listede meta bulunur: current_page, from, last_page, path, per_page, to ve total.',
    basis: 'assumed',
    source: `${habit}; since its version 8 meta has links too`,
    unavoidable: true,
  },
  'faturaentegrator.list.meta-path': {
    en: 'meta.path is /api/customers.',
    tr: 'meta.path değeri /api/customers olur.',
    basis: 'assumed',
    source: 'habit of Laravel, without the host',
    unavoidable: true,
  },
  'faturaentegrator.list.no-rows-no-range': {
    en: 'On a page without rows from and to are null.',
    tr: 'Satırı olmayan sayfada from ve to null olur.',
    basis: 'assumed',
    source: habit,
    unavoidable: true,
  },
  'faturaentegrator.list.limit': {
    en: 'limit sets the number of rows on a page.',
    tr: 'limit, sayfadaki satır sayısını belirler.',
    basis: 'assumed',
    source: 'the n8n node sends it; nobody says what it does',
    unavoidable: true,
  },
  'faturaentegrator.list.fifteen-by-default': {
    en: 'Without limit a page has 15 rows.',
    tr: 'limit verilmezse sayfada 15 satır bulunur.',
    basis: 'assumed',
    source: 'habit of Laravel',
  },
  'faturaentegrator.list.at-most-1000': {
    en: 'A page has at most 1000 rows: a larger limit counts as 1000.',
    tr: 'Bir sayfada en çok 1000 satır bulunur; daha büyük limit 1000 sayılır.',
    basis: 'assumed',
    source: 'nobody says; without a ceiling one request could ask for everything',
  },
  'faturaentegrator.list.page': {
    en: 'page picks the page, counted from 1.',
    tr: 'page, 1’den sayarak sayfayı seçer.',
    basis: 'assumed',
    source: habit,
  },
  'faturaentegrator.list.first-page': {
    en: 'Without page the first page is answered.',
    tr: 'page verilmezse ilk sayfa döner.',
    basis: 'assumed',
    source: habit,
    unavoidable: true,
  },
  'faturaentegrator.list.bad-number-is-default': {
    en: 'A limit or page that is not a whole number of at least 1 counts as not sent.',
    tr: '1 ya da daha büyük tam sayı olmayan limit veya page gönderilmemiş sayılır.',
    basis: 'assumed',
    source: 'nobody says',
  },
  'faturaentegrator.list.last-of-repeated': {
    en: 'A query parameter that is sent more than once counts as its last value.',
    tr: 'Birden çok kez gönderilen sorgu parametresinin son değeri geçerlidir.',
    basis: 'assumed',
    source: 'habit of PHP',
  },
  'faturaentegrator.list.oldest-first': {
    en: 'Customers stand in the order of their ids.',
    tr: 'Müşteriler id sırasındadır.',
    basis: 'assumed',
    source: 'nobody says',
    unavoidable: true,
  },
  'faturaentegrator.list.without-deleted': {
    en: 'Deleted customers are not listed.',
    tr: 'Silinmiş müşteriler listelenmez.',
    basis: 'assumed',
    source: 'habit of Laravel: soft deletes',
  },
})
