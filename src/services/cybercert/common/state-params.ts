import { Type } from '@sinclair/typebox'
import { Customer, Details } from '../records.ts'

/** The UUID of all examples (seed 001). */
export const documentedUuid = '550e8400-e29b-41d4-a716-446655440000'

export const uuid = Type.String({
  pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
  default: documentedUuid,
  description: 'The UUID of the customer.',
  examples: [documentedUuid],
})

/** A user by his id; `otherwise` is whom it is about if nobody is named. */
export const userId = (otherwise: number) =>
  Type.Integer({
    minimum: 1,
    maximum: 2 ** 31,
    default: otherwise,
    description: 'The id of the user, such as that of a persona.',
    examples: [otherwise],
  })

const fieldsOfCustomer = Type.Partial(
  Type.Pick(Customer, [
    'company_name',
    'legal_name',
    'tax_number',
    'email',
    'phone',
    'organization_id',
  ]),
)

const fieldsOfDetails = Type.Partial(
  Type.Pick(Details, [
    'annual_revenue',
    'annual_revenue_currency',
    'employee_count',
    'industry',
    'website',
    'address',
  ]),
)

/** Which customer, and what its fields are to be. */
export const customerParams = { uuid, ...fieldsOfCustomer.properties }

/** Whose details, and what their fields are to be. */
export const detailsParams = { uuid, ...fieldsOfDetails.properties }
