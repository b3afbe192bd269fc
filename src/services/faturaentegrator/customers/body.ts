import { Type } from '@sinclair/typebox'
import { optional } from '../../laravel/nullable.ts'
import type { FaturaEntegratorCall } from '../types.ts'
import type { CustomerType } from './field-names.ts'

/** What a client may write of a customer. */

/** A refusal of another behaviour holds this to the two values, not the schema. */
const type = Type.Unsafe<CustomerType>(Type.String())
const text = optional(Type.String())
const others = {
  tax_office: text,
  title: text,
  name: text,
  surname: text,
  phone: text,
  email: text,
  postcode: text,
  iban: text,
}

export const NewCustomer = Type.Object({
  type,
  tax_number: Type.String(),
  country: Type.String(),
  city: Type.String(),
  district: Type.String(),
  address: Type.String(),
  ...others,
})

export const CustomerChanges = Type.Object({
  type: optional(type),
  tax_number: text,
  country: text,
  city: text,
  district: text,
  address: text,
  ...others,
})

export const typeRefusals = [
  ({ does }: FaturaEntegratorCall, value: string) => does.fields.typeIsPersonOrCompany(value),
]

type Body = Readonly<Record<string, unknown>>
type Found = { readonly type: CustomerType } | undefined

export const taxNumberRefusals = [
  ({ does }: FaturaEntegratorCall, value: string, { type }: Body, customer: Found) =>
    does.fields.taxNumberHasTenOrElevenDigits(value, type ?? customer?.type),
  ({ does }: FaturaEntegratorCall, value: string) => does.fields.checkDigitsNotVerified(value),
]
