import { Type } from '@sinclair/typebox'
import { Customer } from '../records.ts'

export const id = Type.Integer({
  minimum: 1,
  maximum: 2 ** 31,
  default: 1,
  description: 'The id of the customer.',
  examples: [1],
})

const { type, ...rest } = Type.Partial(
  Type.Omit(Customer, ['id', 'created_at', 'updated_at', 'deleted_at']),
).properties

/** The fields that any customer can have. */
export const fields = rest

/** Which customer, of which type, and what its fields are to be. */
export const customerParams = { id, type, ...rest }
