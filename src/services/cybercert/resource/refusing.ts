import { type AnyEndpoint, decide } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'
import type { CyberCertCall } from '../types.ts'
import { askedBeside, type Declared, its, said } from './declared.ts'
import { type Fields, namesOf } from './fields.ts'

const listed = (fields: Fields) => namesOf(fields, ({ oneOf }) => oneOf)
const asked = (fields: Fields) => namesOf(fields, ({ isRequired }) => isRequired)

/** What is refused of a field whose values a page lists. */
export const listing = ({ page, fields }: Declared) => {
  const valuesAreListed = (field: string, value: string) =>
    fields[field]?.oneOf?.includes(value) ? undefined : lines.selected(field)
  const values = listed(fields).map((field) => `${field}: ${fields[field]?.oneOf?.join(', ')}`)
  return {
    valuesAreListed: decide({
      en: `A value that the page does not list is a 422 (${values.join('; ')}).`,
      tr: `Sayfanın saymadığı değer 422 alır (${values.join('; ')}).`,
      basis: 'assumed',
      source: `${page} lists the values and shows no such refusal`,
      does: valuesAreListed,
      instead: {
        'takes-anything': [
          `Any text is taken for ${listed(fields).join(' and ')}.`,
          () => undefined,
        ],
      },
    }),
  }
}

/** What is refused where a new record lacks a field. */
export const requiring = ({ page, words, fields, create = noVerb }: Declared) => {
  const fieldsRequired = (field: string, value: unknown) =>
    value == null ? lines.required(field) : undefined
  const names = asked(fields)
  const [first = ''] = names
  return {
    fieldsRequired: decide({
      ...said(`${page}/create`, create),
      en: `A new ${words.en} needs ${names.join(' and ')}: "${lines.required(first)}"`,
      tr: `Yeni ${words.tr} ${names.join(' ve ')} ister: "${lines.required(first)}"`,
      does: fieldsRequired,
      instead: Object.fromEntries(
        names.map((name) => [
          `takes-no-${name.replaceAll('_', '-')}`,
          [
            `A ${words.en} is created without ${name}.`,
            (field: string, value: unknown) =>
              field === name ? undefined : fieldsRequired(field, value),
          ] as const,
        ]),
      ),
    }),
  }
}

export const noVerb = { permission: '', keys: '' }

type Refusals = Pick<AnyEndpoint, 'refusals' | 'required'>

/** The refusals of an endpoint with a body. */
export const refusalsOf = (declared: Declared): Refusals => ({
  refusals: Object.fromEntries(
    Object.entries(declared.fields).flatMap(([field, { oneOf, refusedBy }]) => {
      if (oneOf === undefined && refusedBy === undefined) return []
      const refuse = (call: CyberCertCall, value: string) =>
        refusedBy === undefined
          ? its(declared, call, listing).valuesAreListed(field, value)
          : askedBeside(declared, call, refusedBy, value)
      return [[field, [refuse]]]
    }),
  ),
})

/** What an endpoint asks for that makes a record. */
export const requiredOf = (declared: Declared): Refusals => ({
  required: Object.fromEntries(
    asked(declared.fields).map((field) => [
      field,
      (call: CyberCertCall, body: Readonly<Record<string, unknown>>) =>
        its(declared, call, requiring).fieldsRequired(field, body[field]),
    ]),
  ),
})
