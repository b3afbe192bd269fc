/** The fields that a client may write, in documented order (seed 000, "İstek gövdesi alanları"). */
export const fieldNames = [
  'type',
  'tax_number',
  'tax_office',
  'title',
  'name',
  'surname',
  'phone',
  'email',
  'country',
  'postcode',
  'city',
  'district',
  'address',
  'iban',
] as const

export type FieldName = (typeof fieldNames)[number]
export type CustomerType = 'person' | 'company'

/** What a client may write of a customer. */
export type Fields = { readonly type: CustomerType } & {
  readonly [Field in Exclude<FieldName, 'type'>]: string | null
}
export type SentFields = { readonly [Field in FieldName]?: Fields[Field] | null }

const company: readonly FieldName[] = ['tax_office', 'title']
const person: readonly FieldName[] = ['name', 'surname']

/** The fields that only customers of a type must have; none where the type is unknown. */
export function fieldsOfType(type: unknown): readonly FieldName[] {
  if (type === 'company') return company
  return type === 'person' ? person : []
}

/** The fields that belong to the other type than the one sent; none where the type is unknown. */
export function fieldsOfOtherType(type: unknown): readonly FieldName[] {
  if (type === 'company') return person
  return type === 'person' ? company : []
}
