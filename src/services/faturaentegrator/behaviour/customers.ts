import { type Answer, answer, defineBehaviour } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import type { OneCustomer, ShownCustomer } from '../answers.ts'
import type { Customer } from '../records.ts'

type Row = Readonly<Customer>

/** One customer: how it is found, shown and deleted. */
export const customersBehaviours = {
  /** The id that a path names, or `undefined`. */
  idIsAnInteger: defineBehaviour({
    rule: 'faturaentegrator.customers.id-is-an-integer',
    does: (text: string) => (/^(0|[1-9]\d*)$/.test(text) ? Number(text) : undefined),
  }),
  /** The id that a path names with something other than an integer: none. */
  nonIntegerIsUnknown: defineBehaviour({
    rule: 'faturaentegrator.customers.non-integer-is-unknown',
    does: (_text: string): number | undefined => undefined,
    shapes: () => true,
  }),
  deletedIsUnknown: defineBehaviour({
    rule: 'faturaentegrator.customers.deleted-is-unknown',
    does: (row: Row) => row.deleted_at !== null,
    shapes: (unknown) => unknown,
  }),
  /** `id` is the text that the path has for it. */
  notFound: defineBehaviour({
    rule: 'faturaentegrator.customers.not-found',
    does: (id: string) => message(404, `No query results for model [App\\Models\\Customer] ${id}`),
  }),
  /** What a deleted customer is answered; `unknown` is the answer to an unknown one. */
  deletedAnswer: defineBehaviour({
    rule: 'faturaentegrator.customers.deleted-is-unknown',
    does: (unknown: Answer): Answer => unknown,
  }),
  record: defineBehaviour({
    rule: 'faturaentegrator.customers.record',
    does: (row: Row): ShownCustomer => ({
      id: row.id,
      type: row.type,
      tax_number: row.tax_number,
      tax_office: row.tax_office,
      title: row.title,
      name: row.name,
      surname: row.surname,
      phone: row.phone,
      email: row.email,
      country: row.country,
      postcode: row.postcode,
      city: row.city,
      district: row.district,
      address: row.address,
      iban: row.iban,
      created_at: row.created_at,
      updated_at: row.updated_at,
    }),
  }),
  show: defineBehaviour({
    rule: 'faturaentegrator.customers.show',
    does: (body: OneCustomer) => answer(200, body),
  }),
  /** The customer as it is kept after being deleted. */
  deletes: defineBehaviour({
    rule: 'faturaentegrator.customers.delete',
    does: (row: Row, now: string): Row => ({ ...row, deleted_at: now, updated_at: now }),
  }),
  deleteAnswer: defineBehaviour({
    rule: 'faturaentegrator.customers.delete-answer',
    does: () => answer(204, undefined),
  }),
}
