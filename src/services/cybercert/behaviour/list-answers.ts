import { defineBehaviour } from '../../../service.ts'
import type { Page } from '../../laravel/paginator.ts'
import type { Customer } from '../records.ts'

type Row = Readonly<Customer>

/** The detail of a customer as lists show it. */
export interface DetailSummary {
  readonly annual_revenue: number | null
  readonly annual_revenue_converted: number | null
  readonly annual_revenue_currency: string | null
}

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

/** What a list answers. */
export const listAnswers = {
  row: defineBehaviour({ rule: 'cybercert.list.row', does: listRow }),
  noDetailIsNull: defineBehaviour({
    rule: 'cybercert.list.no-detail-is-null',
    does: () => null,
  }),
  inactiveDetailShows: defineBehaviour({
    rule: 'cybercert.list.inactive-detail-shows',
    does: (_isActive: boolean) => true,
    shapes: (_shown, isActive) => !isActive,
  }),
  paginator: defineBehaviour({
    rule: 'cybercert.list.paginator',
    does: ({ items, page, perPage, total, lastPage }: Page<ListRow>) => ({
      data: [...items],
      current_page: page,
      per_page: perPage,
      total,
      last_page: lastPage,
    }),
  }),
}
