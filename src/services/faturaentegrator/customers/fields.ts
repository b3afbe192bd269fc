import { decide, type Line } from '../../../service.ts'
import { isEmail } from '../../laravel/formats.ts'
import { attribute, lines } from '../../laravel/lines.ts'
import { refusing, type Sent } from '../common/refusing.ts'
import { decisionsOf } from '../decisions-of.ts'
import { hasRightCheckDigits } from './check-digits.ts'
import type { SentFields } from './field-names.ts'

const tenOrEleven = /^\d{10,11}$/

/** How many digits a number has that is one of the other type: a VKN has 10, a TCKN 11. */
function otherDigits(type: unknown): number | undefined {
  if (type === 'person') return 10
  return type === 'company' ? 11 : undefined
}

const refused = lines.format('tax_number')

const longest = 255

function cutOff(sent: SentFields): object {
  const cut = Object.entries(sent).map(([field, text]) => [field, text?.slice(0, longest) ?? text])
  return Object.fromEntries(cut)
}

const page = 'dev.faturaentegrator.com/api/customers/olusturma'

/** Which values the fields of a customer take. */
export const customerFields = decisionsOf('fields', {
  typeIsPersonOrCompany: decide({
    en: 'A type other than person and company is a 422.',
    tr: 'person ve company dışındaki type 422 alır.',
    basis: 'assumed',
    source: 'seed 000 gives the two values but shows no refusal',
    does: (type: string) =>
      type === 'person' || type === 'company' ? undefined : lines.selected('type'),
    instead: {
      'in-any-capitals': [
        'A type is taken in capitals too: Person.',
        (type) => (/^(person|company)$/i.test(type) ? undefined : lines.selected('type')),
      ],
      'any-text': ['A type is any text.', () => undefined],
    },
  }),
  taxNumberHasTenOrElevenDigits: decide({
    id: 'tax-number-has-10-or-11-digits',
    en: 'A tax_number that is not 10 or 11 digits is a 422, whatever the type.',
    tr: '10 ya da 11 haneli olmayan tax_number, müşterinin türü ne olursa olsun 422 alır.',
    basis: 'assumed',
    source: 'seed 000 gives "10–11 hane" but shows no refusal',
    does: (taxNumber: string, _type: unknown) =>
      tenOrEleven.test(taxNumber) ? undefined : lines.digitsBetween('tax_number', 10, 11),
    shapes: (line, taxNumber, type) => line !== undefined || taxNumber.length === otherDigits(type),
    instead: {
      'by-type': {
        says: 'The tax_number of a company has 10 digits, that of a person 11; another one is a 422.',
        endpoints: ['POST /customers', 'PATCH /customers/:id'],
        handle: refusing(({ body, subject }: Sent) => {
          const number = body['tax_number'] ?? undefined
          const digits = (body['type'] ?? subject?.type) === 'company' ? 10 : 11
          return number === undefined || String(number).length === digits
            ? []
            : [['tax_number', `The tax number field must be ${digits} digits.`]]
        }),
      },
      'any-text': ['A tax_number is any text.', () => undefined],
    },
  }),
  /** Why a number with wrong check digits is refused: never. */
  checkDigitsNotVerified: decide({
    en: 'The check digits of a VKN or TCKN are not verified: 11111111111 is taken.',
    tr: 'VKN ve TCKN’nin kontrol haneleri doğrulanmaz: 11111111111 kabul edilir.',
    basis: 'observed',
    source: 'the published sample of olusturma sends 11111111111',
    does: (_taxNumber: string): Line | undefined => undefined,
    shapes: (_line, taxNumber) => tenOrEleven.test(taxNumber) && !hasRightCheckDigits(taxNumber),
    instead: {
      verifies: [
        'A VKN or TCKN with wrong check digits is refused, 11111111111 too.',
        (taxNumber) =>
          /^\d{10,11}$/.test(taxNumber) && !hasRightCheckDigits(taxNumber) ? refused : undefined,
      ],
      'verifies-vkn': [
        'A VKN of ten digits with a wrong check digit is refused; a TCKN is not verified.',
        (taxNumber) =>
          /^\d{10}$/.test(taxNumber) && !hasRightCheckDigits(taxNumber) ? refused : undefined,
      ],
      'refuses-one-digit-repeated': [
        'A tax_number of one digit repeated, such as 11111111111, is refused.',
        (taxNumber) => (/^(\d)\1{9,10}$/.test(taxNumber) ? refused : undefined),
      ],
    },
  }),
  createEmailIsAnAddress: decide({
    en: 'A new customer whose email is no address is refused.',
    tr: 'email değeri geçerli bir adres olmayan yeni müşteri reddedilir.',
    basis: 'published',
    source: page,
    does: (text: string) => (isEmail(text) ? undefined : lines.email('email')),
    instead: {
      'takes-anything': ['A new customer may have an email that is no address.', () => undefined],
      'takes-an-at': [
        'A new customer may have any email with an @ in it, such as mehmet@.',
        (text) => (text.includes('@') ? undefined : lines.email('email')),
      ],
    },
  }),
  updateEmailIsAnAddress: decide({
    en: 'An update with an email that is no address is a 422.',
    tr: 'email değeri geçerli bir adres olmayan güncelleme 422 alır.',
    basis: 'assumed',
    source: 'by analogy with creating; seed 000 shows no refusal',
    does: (text: string) => (isEmail(text) ? undefined : lines.email('email')),
    instead: {
      'any-text': ['An update takes an email that is no address.', () => undefined],
    },
  }),
  /** The fields to write, however long their texts are. */
  anyLength: decide({
    en: 'A text is kept whatever its length.',
    tr: 'Metin, uzunluğu ne olursa olsun saklanır.',
    basis: 'assumed',
    source: 'nobody says',
    does: (sent: SentFields): SentFields => sent,
    shapes: (_fields, sent) => Object.values(sent).some((text) => (text?.length ?? 0) > 255),
    instead: {
      'cut-off': ['A text is cut off after 255 letters.', cutOff],
      refused: {
        says: 'A text of more than 255 letters is a 422.',
        endpoints: ['POST /customers', 'PATCH /customers/:id'],
        handle: refusing(({ body }) =>
          Object.entries(body)
            .filter(([, text]) => typeof text === 'string' && text.length > longest)
            .map(([field]) => [
              field,
              `The ${attribute(field)} field must not be greater than ${longest} characters.`,
            ]),
        ),
      },
    },
  }),
})
