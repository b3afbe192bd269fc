import { type Answer, defineBehaviour } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import type { Details } from '../records.ts'
import type { SentDetails } from './details.ts'

type Row = Readonly<Details>

/** A revenue in the caller's currency. */
export interface Converted {
  readonly amount: number | null
  readonly currency: string
}

const updateAnswer = (row: Row, currency: string | null, converted: Converted) => ({
  id: row.id,
  customer_id: row.customer_id,
  annual_revenue: row.annual_revenue,
  annual_revenue_currency: currency,
  annual_revenue_converted: converted.amount,
  annual_revenue_currency_converted: converted.currency,
  employee_count: row.employee_count,
  industry: row.industry,
  website: row.website,
  is_active: row.is_active,
  updated_at: row.updated_at,
})
export type UpdateAnswer = ReturnType<typeof updateAnswer>

/** What the endpoints of details answer. */
export const detailsAnswers = {
  /** `before` is the row as it was before the update. */
  updateAnswer: defineBehaviour({
    rule: 'cybercert.details.update-answer',
    does: (row: Row, currency: string | null, converted: Converted, _before: Row) =>
      updateAnswer(row, currency, converted),
  }),
  updateAnswerOmitsAddress: defineBehaviour({
    rule: 'cybercert.details.update-answer-without-address',
    does: (answer: UpdateAnswer, _row: Row, _sent: SentDetails) => answer,
    shapes: (_answer, _before, _row, sent) => sent.address !== undefined,
  }),
  showAnswer: defineBehaviour({
    rule: 'cybercert.details.show-answer',
    does: (row: Row, currency: string | null, converted: Converted) => ({
      id: row.id,
      customer_id: row.customer_id,
      annual_revenue: row.annual_revenue,
      annual_revenue_converted: converted.amount,
      annual_revenue_currency: currency,
      employee_count: row.employee_count,
      industry: row.industry,
      website: row.website,
      address: row.address,
      is_active: row.is_active,
      created_at: row.created_at,
      updated_at: row.updated_at,
    }),
  }),
  showNone: defineBehaviour({
    rule: 'cybercert.details.show-none',
    does: () => ({ status: 404, body: null }) as const,
  }),
  showDeleted: defineBehaviour({
    rule: 'cybercert.details.show-deleted',
    does: (row: Row | undefined) => (row?.deleted_at == null ? row : undefined),
    shapes: (visible, row) => visible !== row,
  }),
  /** What a deleted row is answered; `none` is the answer where there is no row. */
  showDeletedBody: defineBehaviour({
    rule: 'cybercert.details.show-deleted-body',
    does: (none: Answer<404, null>): Answer<404, null> => none,
  }),
  showInactive: defineBehaviour({
    rule: 'cybercert.details.show-inactive',
    does: (row: Row) => (row.is_active ? undefined : message(404, 'Customer detail is not active')),
  }),
  restoreAnswer: defineBehaviour({
    rule: 'cybercert.details.restore-answer',
    does: (row: Row) => ({
      status: 200 as const,
      body: {
        message: 'Customer detail restored',
        detail: {
          id: row.id,
          customer_id: row.customer_id,
          annual_revenue: row.annual_revenue,
          is_active: row.is_active,
          deleted_at: row.deleted_at,
        },
      },
    }),
  }),
}
