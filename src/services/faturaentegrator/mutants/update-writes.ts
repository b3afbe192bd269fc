import type { FieldName, SentFields } from '../fields.ts'
import { swaps } from '../swap.ts'

/** PATCH leaves one documented field as it was. */
const forgets = (field: FieldName) => ({
  says: `PATCH takes ${field} and does not write it.`,
  does: {
    update: {
      writesDocumentedFields: ({ [field]: _, ...rest }: SentFields): SentFields => rest,
    },
  },
})

/** What can be wrong with the writing of the documented fields. */
export const updateWritesMutants = swaps({
  'faturaentegrator.update.writes-documented-fields': {
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
    'swaps-name-and-surname': {
      says: 'PATCH writes name into surname and surname into name.',
      does: {
        update: {
          writesDocumentedFields: ({ name, surname, ...rest }) => ({
            ...rest,
            ...(surname === undefined ? {} : { name: surname }),
            ...(name === undefined ? {} : { surname: name }),
          }),
        },
      },
    },
    'spoils-turkish-letters': {
      says: 'PATCH writes every letter beyond ASCII as a question mark.',
      does: {
        update: {
          writesDocumentedFields: (sent) =>
            Object.fromEntries(
              Object.entries(sent).map(([field, text]) => [
                field,
                text?.replace(/[^ -~]/gu, '?') ?? text,
              ]),
            ),
        },
      },
    },
  },
})
