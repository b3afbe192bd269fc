import type { Declared, Fact } from './declared.ts'
import { isClearable } from './fields.ts'

/** What is kept of the fields that were sent; `null` says nothing where a field has no empty state. */
export const keptOf = ({ fields }: Declared, sent: Fact): Fact =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      const field = fields[name]
      if (value === null) return field !== undefined && isClearable(field) ? [[name, null]] : []
      return [[name, field?.keeps === undefined ? value : field.keeps(value as string)]]
    }),
  )
