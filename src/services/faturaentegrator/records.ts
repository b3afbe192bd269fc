import { type Static, Type } from '@sinclair/typebox'
import { Moment } from '../laravel/moments.ts'
import { nullable } from '../laravel/nullable.ts'

/** The records that FaturaEntegratör keeps. Moments are in the form in which they are answered. */

const text = nullable(Type.String())

export const Customer = Type.Object(
  {
    id: Type.Integer({ minimum: 1 }),
    type: Type.Union([Type.Literal('person'), Type.Literal('company')]),
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
    created_at: Moment,
    updated_at: Moment,
    deleted_at: nullable(Moment),
  },
  { additionalProperties: false },
)
export type Customer = Static<typeof Customer>
