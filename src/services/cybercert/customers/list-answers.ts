import { decide } from '../../../service.ts'
import type { Page } from '../../laravel/paginator.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

const paginator = ({ items, page, perPage, total, lastPage }: Page<ListRow>) => ({
  data: [...items],
  current_page: page,
  per_page: perPage,
  total,
  last_page: lastPage,
})

const listRow = (row: Row, detail: DetailSummary | null) => ({
  id: row.id,
  uuid: row.uuid,
  company_name: row.company_name,
  legal_name: row.legal_name,
  tax_number: row.tax_number,
  email: row.email,
  is_active: row.is_active,
  user_id: row.user_id,
  detail,
  created_at: row.created_at,
})

export type ListRow = ReturnType<typeof listRow>

type Row = Readonly<Customer>

const page = 'cybercert.u1k.page/api/customers/list'

/** The detail of a customer as lists show it. */
export interface DetailSummary {
  readonly annual_revenue: number | null
  readonly annual_revenue_converted: number | null
  readonly annual_revenue_currency: string | null
}

/** What a list answers. */
export const listAnswers = decisionsOf('list', {
  paginator: decide({
    en: 'A list answers data, current_page, per_page, total and last_page.',
    tr: 'Liste; data, current_page, per_page, total ve last_page döndürür.',
    basis: 'published',
    source: page,
    does: paginator,
    instead: {
      'numbers-under-meta': [
        'A list answers current_page, per_page, total and last_page under meta.',
        (page) => {
          const { data, ...meta } = paginator(page)
          return { data, meta }
        },
      ],
      'total-of-the-page': [
        'The total of a list counts the rows of the page only.',
        (page) => paginator({ ...page, total: page.items.length }),
      ],
      'last-page-too-high': [
        'The last_page of a list is one too high where the last page is full.',
        (page) => {
          const lastPage = Math.floor(page.total / page.perPage) + 1
          return paginator({ ...page, lastPage })
        },
      ],
      'last-page-too-low': [
        'The last_page of a list does not count a page that is not full.',
        (page) => {
          const lastPage = Math.max(1, Math.floor(page.total / page.perPage))
          return paginator({ ...page, lastPage })
        },
      ],
      'current-page-from-0': [
        'The current_page of a list is counted from 0.',
        (page) => paginator({ ...page, page: page.page - 1 }),
      ],
    },
  }),
  row: decide({
    en: 'A list row has the ten published keys.',
    tr: 'Liste satırında yayımlanmış on anahtar bulunur.',
    basis: 'published',
    source: page,
    does: listRow,
    instead: {
      'revenue-is-converted': [
        "A list row shows the converted revenue as the detail's annual_revenue.",
        (row, detail) =>
          listRow(row, detail && { ...detail, annual_revenue: detail.annual_revenue_converted }),
      ],
      'shows-legal-name': [
        'A list row shows the legal name as company_name where a customer has one.',
        (row, detail) =>
          listRow({ ...row, company_name: row.legal_name ?? row.company_name }, detail),
      ],
    },
  }),
  noDetailIsNull: decide({
    en: 'A customer without a detail row has "detail":null.',
    tr: 'Detay kaydı olmayan müşteride "detail":null bulunur.',
    basis: 'assumed',
    source: 'nobody says',
    does: () => null,
    instead: {
      'key-is-absent': ['A customer without a detail row has no detail key.', () => undefined],
      'has-null-amounts': [
        'A customer without a detail row has a detail in which everything is null.',
        () => ({
          annual_revenue: null,
          annual_revenue_converted: null,
          annual_revenue_currency: null,
        }),
      ],
    },
  }),
  inactiveDetailShows: decide({
    en: 'An inactive detail row is shown in lists.',
    tr: 'Pasif detay kaydı listelerde gösterilir.',
    basis: 'assumed',
    source: 'nobody says',
    does: (_isActive: boolean) => true,
    shapes: (_shown, isActive) => !isActive,
    instead: {
      'is-hidden': ['An inactive detail row is not shown in lists.', (isActive) => isActive],
    },
  }),
})
