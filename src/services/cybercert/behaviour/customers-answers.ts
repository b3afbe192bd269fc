import { defineBehaviour } from '../../../service.ts'
import type { Customer } from '../records.ts'
import type { DetailSummary } from './list-answers.ts'

type Row = Readonly<Customer>

/** What the endpoints of customers answer. */
export const customersAnswers = {
  createAnswer: defineBehaviour({
    rule: 'cybercert.customers.create-answer',
    does: (row: Row) => ({
      status: 201 as const,
      body: {
        id: row.id,
        uuid: row.uuid,
        company_name: row.company_name,
        legal_name: row.legal_name,
        tax_number: row.tax_number,
        email: row.email,
        phone: row.phone,
        is_active: row.is_active,
        user_id: row.user_id,
        created_at: row.created_at,
        updated_at: row.updated_at,
      },
    }),
  }),
  showAnswer: defineBehaviour({
    rule: 'cybercert.customers.show-answer',
    does: (
      row: Row,
      detail: DetailSummary | null,
      user: { readonly id: number; readonly email: string },
    ) => ({
      id: row.id,
      uuid: row.uuid,
      company_name: row.company_name,
      legal_name: row.legal_name,
      tax_number: row.tax_number,
      email: row.email,
      phone: row.phone,
      is_active: row.is_active,
      user_id: row.user_id,
      detail,
      user: { id: user.id, email: user.email },
      created_at: row.created_at,
      updated_at: row.updated_at,
    }),
  }),
  updateAnswer: defineBehaviour({
    rule: 'cybercert.customers.update-answer',
    does: (row: Row) => ({
      id: row.id,
      uuid: row.uuid,
      company_name: row.company_name,
      legal_name: row.legal_name,
      email: row.email,
      is_active: row.is_active,
      updated_at: row.updated_at,
    }),
  }),
  restoreAnswer: defineBehaviour({
    rule: 'cybercert.customers.restore-answer',
    does: (row: Row) => ({
      status: 200 as const,
      body: {
        message: 'Customer restored',
        customer: {
          id: row.id,
          uuid: row.uuid,
          company_name: row.company_name,
          is_active: row.is_active,
          deleted_at: row.deleted_at,
        },
      },
    }),
  }),
}
