import { type Static, Type } from '@sinclair/typebox'
import { orNull } from '../laravel/nullable.ts'
import type { CustomerType } from './customers/field-names.ts'

/** The shapes of FaturaEntegratör's answers. */

export const Message = Type.Object({ message: Type.String() })

const text = orNull(Type.String())

export const ShownCustomer = Type.Object({
  id: Type.Integer(),
  type: Type.Unsafe<CustomerType>(Type.String()),
  tax_number: text,
  tax_office: text,
  title: text,
  name: text,
  surname: text,
  phone: text,
  email: text,
  country: text,
  postcode: text,
  city: text,
  district: text,
  address: text,
  iban: text,
  created_at: Type.String(),
  updated_at: Type.String(),
})
export type ShownCustomer = Static<typeof ShownCustomer>

/** A customer as every endpoint answers it: under `data`. */
export const OneCustomer = Type.Object({ data: ShownCustomer })
export type OneCustomer = Static<typeof OneCustomer>

export const PageLinks = Type.Object({
  first: Type.String(),
  last: Type.String(),
  prev: text,
  next: text,
})
export type PageLinks = Static<typeof PageLinks>

const place = orNull(Type.Integer())

export const PageMeta = Type.Object({
  current_page: Type.Integer(),
  from: place,
  last_page: Type.Integer(),
  path: Type.String(),
  per_page: Type.Integer(),
  to: place,
  total: Type.Integer(),
})
export type PageMeta = Static<typeof PageMeta>

export const CustomerPage = Type.Object({
  data: Type.Array(ShownCustomer),
  links: PageLinks,
  meta: PageMeta,
})

/** What an answer without a body is. */
export const Nothing = Type.Undefined()
