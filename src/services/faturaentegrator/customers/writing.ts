import { decide, type Handle, type Line } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/records.ts'
import { lines } from '../../laravel/lines.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'
import { type FieldName, fieldNames, type SentFields } from './field-names.ts'

type Row = Readonly<Customer>

/** PATCH leaves one documented field as it was. */
const forgets = (field: FieldName) => ({
  says: `PATCH takes ${field} and does not write it.`,
  does: {
    update: {
      writesDocumentedFields: ({ [field]: _, ...rest }: SentFields): SentFields => rest,
    },
  },
})

const address = ['country', 'postcode', 'city', 'district', 'address'] as const

/** Some fields, each without a value. */
const emptied = (fields: readonly FieldName[]): SentFields =>
  Object.fromEntries(fields.map((field) => [field, null]))

function refusingEmpty(handle: Handle): Handle {
  return (call, asked) => {
    const empty = taxFields.filter((field) => asked.body[field] === null)
    if (empty.length === 0) return handle(call, asked)
    const errors = empty.map((field) => [field, [lines.required(field)]])
    return call.does.common.validationFailed(Object.fromEntries(errors))
  }
}

const taxFields = ['tax_number', 'tax_office'] as const

/** What an update writes. */
export const updateWriting = decisionsOf('update', {
  /** The customer after the update. */
  patchMerges: decide({
    ...laravel.patchMerges,
    basis: 'documented',
    source: 'seed 000, first paragraph',
    does: (row: Row, { type, ...rest }: SentFields): Row => ({
      ...row,
      ...rest,
      type: type ?? row.type,
    }),
    instead: {
      'forgets-unsent': [
        'PATCH clears the fields that are not sent.',
        (row, { type, ...rest }) => ({
          ...row,
          ...emptied(fieldNames),
          ...rest,
          type: type ?? row.type,
        }),
      ],
      'replaces-the-address': [
        'PATCH with some part of the address clears the other parts of it.',
        (row, { type, ...rest }) => ({
          ...row,
          ...(address.some((field) => field in rest) ? emptied(address) : {}),
          ...rest,
          type: type ?? row.type,
        }),
      ],
      'makes-a-person': [
        'PATCH without a type makes the customer a person.',
        (row, { type, ...rest }) => ({ ...row, ...rest, type: type ?? 'person' }),
      ],
    },
  }),
  /** Why an update without a field is refused: never. */
  needsNoField: decide({
    id: 'every-field-is-optional',
    en: 'PATCH asks for no field, not for those that creating asks for either.',
    tr: 'PATCH, oluştururken zorunlu olanlar dâhil hiçbir alanı zorunlu tutmaz.',
    basis: 'documented',
    source: 'seed 000, "İstek gövdesi alanları"',
    does: (_field: string): Line | undefined => undefined,
    shapes: () => true,
    instead: {
      'asks-as-creating-does': [
        'PATCH asks for every field that creating asks for.',
        (field) => lines.required(field),
      ],
      'asks-for-type': [
        'PATCH asks for type.',
        (field) => (field === 'type' ? lines.required(field) : undefined),
      ],
      'asks-for-tax-number': [
        'PATCH asks for tax_number.',
        (field) => (field === 'tax_number' ? lines.required(field) : undefined),
      ],
    },
  }),
  /** The documented fields among those sent. */
  writesDocumentedFields: decide({
    en: 'PATCH writes each of the fourteen documented fields.',
    tr: 'PATCH, belgelenen on dört alanın her birini yazar.',
    basis: 'documented',
    source: 'seed 000, "İstek gövdesi alanları"',
    does: (sent: SentFields): SentFields => sent,
    shapes: (_fields, sent) => Object.keys(sent).length > 0,
    instead: {
      'forgets-type': forgets('type'),
      'forgets-tax-number': forgets('tax_number'),
      'forgets-tax-office': forgets('tax_office'),
      'forgets-title': forgets('title'),
      'forgets-name': forgets('name'),
      'forgets-surname': forgets('surname'),
      'forgets-phone': forgets('phone'),
      'forgets-email': forgets('email'),
      'forgets-country': forgets('country'),
      'forgets-postcode': forgets('postcode'),
      'forgets-city': forgets('city'),
      'forgets-district': forgets('district'),
      'forgets-address': forgets('address'),
      'forgets-iban': forgets('iban'),
      'swaps-name-and-surname': [
        'PATCH writes name into surname and surname into name.',
        ({ name, surname, ...rest }) => ({
          ...rest,
          ...(surname === undefined ? {} : { name: surname }),
          ...(name === undefined ? {} : { surname: name }),
        }),
      ],
      'spoils-turkish-letters': [
        'PATCH writes every letter beyond ASCII as a question mark.',
        (sent) =>
          Object.fromEntries(
            Object.entries(sent).map(([field, text]) => [
              field,
              text?.replace(/[^ -~]/gu, '?') ?? text,
            ]),
          ),
      ],
    },
  }),
  /** The fields to write when `tax_number` or `tax_office` is among those emptied. */
  emptiesTaxFields: decide({
    id: 'tax-fields-can-be-emptied',
    en: 'tax_number and tax_office can be sent empty, which clears them.',
    tr: 'tax_number ve tax_office boş gönderilebilir; böylece boşaltılır.',
    basis: 'documented',
    source: 'seed 000, "Örnek istekler"',
    does: (sent: SentFields): SentFields => sent,
    shapes: (_fields, sent) => sent.tax_number === null || sent.tax_office === null,
    instead: {
      'leaves-them': [
        'An empty tax_number or tax_office is taken, but leaves what was there.',
        ({ tax_number, tax_office, ...rest }) => ({
          ...rest,
          ...(tax_number == null ? {} : { tax_number }),
          ...(tax_office == null ? {} : { tax_office }),
        }),
      ],
      'refuses-them': {
        says: 'PATCH with an empty tax_number or tax_office is a 422.',
        endpoints: ['PATCH /customers/:id'],
        handle: refusingEmpty,
      },
    },
  }),
})
