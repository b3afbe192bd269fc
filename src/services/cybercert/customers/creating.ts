import { decide } from '../../../service.ts'
import { isEmail } from '../../laravel/formats.ts'
import { lines } from '../../laravel/lines.ts'
import type { Reach } from '../common/access.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Customer } from '../records.ts'

const createAnswer = (row: Row) => ({
  status: 201 as const,
  body: {
    id: row.id,
    uuid: row.uuid,
    company_name: row.company_name,
    legal_name: row.legal_name,
    tax_number: row.tax_number,
    email: row.email,
    phone: row.phone,
    is_active: row.is_active,
    user_id: row.user_id,
    created_at: row.created_at,
    updated_at: row.updated_at,
  },
})

const emailIsAnAddress = (text: string) => (isEmail(text) ? undefined : lines.email('email'))

type Row = Readonly<Customer>

const page = 'cybercert.u1k.page/api/customers'

/** What creating a customer takes and answers. */
export const customersCreating = decisionsOf('customers', {
  createAnswer: decide({
    en: 'Creating answers 201 with the eleven published keys.',
    tr: 'Oluşturma, 201 ve yayımlanmış on bir anahtarla yanıtlanır.',
    basis: 'published',
    source: `${page}/create`,
    does: createAnswer,
    instead: {
      'under-data': [
        'Creating a customer answers the customer under data.',
        (row) => {
          const { status, body } = createAnswer(row)
          return { status, body: { data: body } }
        },
      ],
      'ignores-is-active': {
        says: 'Creating a customer makes it active even if is_active is sent as false.',
        endpoints: ['POST /customers'],
        handle: (handle) => (call, asked) =>
          handle(call, { ...asked, body: { ...asked.body, is_active: true } }),
      },
    },
  }),
  companyNameRequired: decide({
    en: 'A new customer needs a company_name: "The company name field is required."',
    tr: 'Yeni müşteri company_name ister: "The company name field is required."',
    basis: 'published',
    source: `${page}/create`,
    does: (name: unknown) => (name == null ? lines.required('company_name') : undefined),
    instead: {
      'takes-none': ['A customer is created without a company_name.', () => undefined],
      'takes-null': [
        'A customer is created with a company_name that is null or empty.',
        (name) => (name === undefined ? lines.required('company_name') : undefined),
      ],
    },
  }),
  activeUnlessSent: decide({
    en: 'A new customer is active unless is_active says otherwise.',
    tr: 'is_active başka bir şey söylemedikçe yeni müşteri aktiftir.',
    basis: 'published',
    source: `${page}/create`,
    does: (sent: boolean | null | undefined) => sent ?? true,
    shapes: (_active, sent) => sent == null,
    instead: {
      'passive-unless-sent': [
        'A new customer is passive unless is_active says otherwise.',
        (sent) => sent ?? false,
      ],
    },
  }),
  ownCreateIsCallers: decide({
    en: 'A customer created with customers.create.own belongs to the caller.',
    tr: 'customers.create.own ile oluşturulan müşteri çağırana aittir.',
    basis: 'published',
    source: `${page}/create`,
    does: (caller: number, reach: Reach) => (reach === 'own' ? caller : undefined),
    instead: {
      'belongs-to-the-first-user': [
        'A customer created with customers.create.own belongs to the user 1, whoever creates it.',
        (_caller, reach) => (reach === 'own' ? 1 : undefined),
      ],
    },
  }),
  createBelongsToCaller: decide({
    en: 'A customer created with customers.create belongs to the caller too.',
    tr: 'customers.create ile oluşturulan müşteri de çağırana aittir.',
    basis: 'assumed',
    source: `${page}/create names the owner only for the .own strength`,
    unavoidable: true,
    does: (caller: number) => caller,
    instead: {
      'belongs-to-the-first-user': [
        'A customer created with customers.create belongs to the user 1, whoever creates it.',
        () => 1,
      ],
    },
  }),
  emailIsAnAddress: decide({
    en: 'An email that is not an address is a 422.',
    tr: 'Geçerli bir adres olmayan email 422 alır.',
    basis: 'assumed',
    source: 'nobody says',
    does: emailIsAnAddress,
    instead: {
      'takes-anything': ['Any text is taken for an email.', () => undefined],
      'says-it-without-field': [
        'A bad email is refused with "The email must be a valid email address."',
        (text) => emailIsAnAddress(text)?.replace(' field', ''),
      ],
    },
  }),
})
