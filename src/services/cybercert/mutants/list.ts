import { fold } from '../../laravel/fold.ts'
import { listBehaviours as right } from '../behaviour/list.ts'
import { swaps } from '../swap.ts'

type Searched = ReturnType<typeof right.searchedIn.does>

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

/** Which customers a list shows that it ought not to, or the other way round. */
export const listMutants = swaps({
  'cybercert.list.active-by-default': {
    'passive-ones-too': {
      says: 'Without is_active the list shows passive customers too.',
      does: { list: { activeByDefault: (wanted) => wanted } },
    },
  },
  'cybercert.list.is-active-filters': {
    'zero-is-not-sent': {
      says: 'The list takes is_active=0 for one that is not sent.',
      does: {
        list: { isActiveFilters: (row, wanted, sent) => row.is_active === (sent || wanted) },
      },
    },
    'zero-shows-all': {
      says: 'With is_active=0 the list shows active customers too.',
      does: {
        list: {
          isActiveFilters: (row, wanted, sent) =>
            (sent && !wanted) || right.isActiveFilters.does(row, wanted, sent),
        },
      },
    },
    'false-is-true': {
      says: 'The list takes is_active=false for true, as it takes any text that is not empty.',
      endpoints: ['GET /customers'],
      handle: (handle) => (call, asked) => {
        const { query } = asked
        return handle(
          call,
          query.is_active === 'false'
            ? { ...asked, query: { ...query, is_active: 'true' } }
            : asked,
        )
      },
    },
  },
  'cybercert.list.without-deleted': {
    'shows-deleted': {
      says: 'The list shows deleted customers.',
      does: { list: { withoutDeleted: () => true } },
    },
  },
  'cybercert.list.with-trashed': {
    'has-no-effect': {
      says: 'The list does not show deleted customers even with with_trashed.',
      does: { list: { withTrashed: right.withoutDeleted.does } },
    },
    'only-deleted': {
      says: 'With with_trashed the list shows deleted customers only.',
      does: { list: { withTrashed: (row) => row.deleted_at !== null } },
    },
  },
  'cybercert.list.search': {
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
  'cybercert.list.own-only': {
    'shows-all': {
      says: 'The list shows every customer to a caller with customers.view.own.',
      does: { list: { ownOnly: () => true } },
    },
  },
})
