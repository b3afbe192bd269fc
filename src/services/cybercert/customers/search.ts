import { decide } from '../../../service.ts'
import { fold, holdsFolded } from '../../laravel/fold.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

const searchedIn = (row: Row, _wanted: string): Searched => row

type Row = Readonly<Customer>

const searched = ['company_name', 'legal_name', 'tax_number', 'email'] as const

type Searched = Pick<Row, (typeof searched)[number]>

/** Leaves of a row only the texts that fit what is searched for, capitals aside. */
const onlyTexts =
  (fits: (text: string, wanted: string) => boolean) =>
  (row: Searched, wanted: string): Searched => {
    const kept = (text: string | null) =>
      text !== null && fits(fold(text), fold(wanted)) ? text : null
    return {
      company_name: kept(row.company_name) ?? '',
      legal_name: kept(row.legal_name),
      tax_number: kept(row.tax_number),
      email: kept(row.email),
    }
  }

const page = 'cybercert.u1k.page/api/customers/list'

/** Which customers a search finds. */
export const listSearch = decisionsOf('list', {
  /** What of a row may hold the text that is searched for. */
  searchedIn: decide({
    partOf: 'search',
    does: searchedIn,
    shapes: () => false,
  }),
  /** Whether a row holds the text that is searched for. */
  search: decide({
    en: 'search finds customers that contain the text in company_name, legal_name, tax_number or email.',
    tr: 'search, metni company_name, legal_name, tax_number ya da email içinde geçen müşterileri bulur.',
    basis: 'published',
    source: page,
    does: (row: Searched, wanted: string) => searched.some((field) => row[field]?.includes(wanted)),
    instead: {
      'finds-everything': {
        says: 'The list shows every customer, whatever is searched for.',
        does: { list: { searchedIn: (row, wanted) => ({ ...row, company_name: wanted }) } },
      },
      'not-in-email': {
        says: 'search does not look in email.',
        does: { list: { searchedIn: (row) => ({ ...row, email: null }) } },
      },
      'not-in-tax-number': {
        says: 'search does not look in tax_number.',
        does: { list: { searchedIn: (row) => ({ ...row, tax_number: null }) } },
      },
      'only-at-the-beginning': {
        says: 'search finds a text only at the beginning of a field.',
        does: { list: { searchedIn: onlyTexts((text, wanted) => text.startsWith(wanted)) } },
      },
    },
  }),
  /** Whether a row holds it in other capitals. */
  searchKnowsTurkish: decide({
    en: 'search does not tell capitals from small letters, in Turkish too: İSTANBUL finds istanbul, ışık finds IŞIK.',
    tr: 'search büyük ve küçük harfi Türkçede de ayırmaz: İSTANBUL istanbul kaydını, ışık IŞIK kaydını bulur.',
    basis: 'assumed',
    source: 'nobody says',
    does: (row: Searched, wanted: string) =>
      searched.some((field) => holdsFolded(row[field] ?? '', wanted)),
    shapes: (found) => found,
    instead: {
      'wants-the-same-capitals': ['search tells capitals from small letters.', () => false],
      'knows-only-english': [
        'search does not tell capitals from small letters, but İ and ı are letters of their own.',
        ({ company_name, legal_name, tax_number, email }: Searched, wanted) =>
          [company_name, legal_name, tax_number, email].some((text) =>
            text?.toLowerCase().includes(wanted.toLowerCase()),
          ),
      ],
    },
  }),
})
