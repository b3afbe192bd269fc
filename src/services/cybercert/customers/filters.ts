import { decide, type Handle, type Line } from '../../../service.ts'
import * as laravel from '../../laravel/decisions/records.ts'
import { lines } from '../../laravel/lines.ts'
import { lastOfRepeated } from '../../laravel/query.ts'
import type { Reach } from '../common/access.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

const isActiveFilters = (row: Row, wanted: boolean, _sent: boolean) => row.is_active === wanted

const badBooleanIsDefault = (text: string | undefined) =>
  text === undefined ? undefined : booleans.get(text)

const withoutDeleted = laravel.withoutDeleted('customers', 'müşteriler')

type Row = Readonly<Customer>

const booleans = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
])

/** A list that refuses a query with a 422 where a line is given to a parameter. */
const refusing = (lineTo: (field: string, text: string) => Line | undefined) => ({
  endpoints: ['GET /customers'],
  handle:
    (handle: Handle): Handle =>
    (call, asked) => {
      const errors: Record<string, Line[]> = {}
      for (const [field, text] of Object.entries(lastOfRepeated(asked.query))) {
        const line = text.trim() === '' ? undefined : lineTo(field, text.trim())
        if (line !== undefined) errors[field] = [line]
      }
      return Object.keys(errors).length === 0
        ? handle(call, asked)
        : call.does.common.validationFailed(errors)
    },
})

const switches = ['is_active', 'with_trashed']

const page = 'cybercert.u1k.page/api/customers/list'

/** Which customers a list shows. */
export const listFilters = decisionsOf('list', {
  /** The state of the customers that are listed; `undefined` would be either. */
  activeByDefault: decide({
    en: 'Without is_active only active customers are listed.',
    tr: 'is_active verilmezse yalnızca aktif müşteriler listelenir.',
    basis: 'published',
    source: page,
    does: (wanted: boolean | undefined): boolean | undefined => wanted ?? true,
    shapes: (_wanted, sent) => sent === undefined,
    instead: {
      'passive-ones-too': [
        'Without is_active the list shows passive customers too.',
        (wanted) => wanted,
      ],
    },
  }),
  isActiveFilters: decide({
    en: 'is_active lists the active (1, true) or the passive (0, false) customers.',
    tr: 'is_active, aktif (1, true) ya da pasif (0, false) müşterileri listeler.',
    basis: 'published',
    source: page,
    does: isActiveFilters,
    shapes: (shown, _row, wanted, sent) => sent && (!shown || !wanted),
    instead: {
      'zero-is-not-sent': [
        'The list takes is_active=0 for one that is not sent.',
        (row, wanted, sent) => row.is_active === (sent || wanted),
      ],
      'zero-shows-all': [
        'With is_active=0 the list shows active customers too.',
        (row, wanted, sent) => (sent && !wanted) || isActiveFilters(row, wanted, sent),
      ],
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
  }),
  badBooleanIsDefault: decide({
    en: 'An is_active or with_trashed that is none of 1, 0, true and false counts as not sent.',
    tr: '1, 0, true, false dışındaki is_active veya with_trashed gönderilmemiş sayılır.',
    basis: 'assumed',
    source: 'nobody says',
    does: badBooleanIsDefault,
    shapes: (value, text) => text !== undefined && value === undefined,
    instead: {
      'is-refused': {
        says: 'An is_active or with_trashed that is none of 1, 0, true and false is a 422.',
        ...refusing((field, text) =>
          switches.includes(field) && badBooleanIsDefault(text) === undefined
            ? lines.type(field, 'boolean')
            : undefined,
        ),
      },
      'yes-is-true': [
        'An is_active or with_trashed of yes or on is true, and any other text is false.',
        (text) => (text ? ['1', 'true', 'yes', 'on'].includes(text) : undefined),
      ],
    },
  }),
  withoutDeleted: decide({
    ...withoutDeleted,
    basis: 'published',
    source: page,
    instead: {
      'shows-deleted': ['The list shows deleted customers.', () => true],
    },
  }),
  withTrashed: decide({
    en: 'with_trashed lists deleted customers too.',
    tr: 'with_trashed silinmiş müşterileri de listeler.',
    basis: 'published',
    source: page,
    does: (_row: Row) => true,
    shapes: (_shown, row) => row.deleted_at !== null,
    instead: {
      'has-no-effect': [
        'The list does not show deleted customers even with with_trashed.',
        withoutDeleted.does,
      ],
      'only-deleted': [
        'With with_trashed the list shows deleted customers only.',
        (row) => row.deleted_at !== null,
      ],
    },
  }),
  ownOnly: decide({
    en: 'customers.view.own lists only the customers of the caller.',
    tr: 'customers.view.own yalnızca çağıranın müşterilerini listeler.',
    basis: 'published',
    source: page,
    does: (row: Row, reach: Reach, user: number) => reach === 'all' || row.user_id === user,
    shapes: (shown) => !shown,
    instead: {
      'shows-all': [
        'The list shows every customer to a caller with customers.view.own.',
        () => true,
      ],
    },
  }),
})
