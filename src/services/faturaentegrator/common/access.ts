import type { Persona } from '../../../sandbox/fixture.ts'
import { type Answer, answer, decide, type Method } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'

/** Who may do what. */
export const access = decisionsOf('common', {
  /** Whether a request of some method with this persona's key goes on; nobody's key is no persona. */
  authenticates: decide({
    id: 'bearer-required',
    en: 'Every endpoint wants Authorization: Bearer <API key>.',
    tr: 'Her uç nokta Authorization: Bearer <API anahtarı> ister.',
    basis: 'documented',
    source: 'seed 000, "İstek"',
    does: (persona: Persona | undefined, _method: Method) => persona !== undefined,
    shapes: (known) => !known,
    instead: {
      'answers-anyone': ['A request without a key is answered like any other.', () => true],
      'shows-to-anyone': [
        'GET is answered without a key.',
        (persona, method) => persona !== undefined || method === 'GET',
      ],
      'writes-for-anyone': [
        'PATCH, POST and DELETE are carried out without a key.',
        (persona, method) => persona !== undefined || method !== 'GET',
      ],
    },
  }),
  unauthenticated: decide({
    en: 'A missing or unknown key answers 401 {"message":"Unauthenticated."}.',
    tr: 'Eksik ya da bilinmeyen anahtar 401 {"message":"Unauthenticated."} yanıtını alır.',
    basis: 'assumed',
    source: 'habit of Laravel; no page shows a 401',
    does: () => message(401, 'Unauthenticated.'),
    instead: {
      unauthorized: [
        'A missing or unknown key answers 401 {"message":"Unauthorized"}.',
        () => message(401, 'Unauthorized'),
      ],
      'under-error': [
        'A missing or unknown key answers 401 {"error":"Unauthenticated"}.',
        () => answer(401, { error: 'Unauthenticated' }),
      ],
    },
  }),
  isExpired: decide({
    id: 'expired-key',
    en: 'An expired key is answered like an unknown one.',
    tr: 'Süresi dolmuş anahtar, bilinmeyen anahtar gibi yanıtlanır.',
    basis: 'assumed',
    source: 'nobody says; no page speaks of expiry',
    does: (persona: Persona, now: number) => persona.expires !== null && persona.expires <= now,
    shapes: (expired) => expired,
    instead: {
      'never-expires': ['A key stays good for ever.', () => false],
    },
  }),
  /** Why a good key is refused: never. */
  everyKeyMay: decide({
    en: 'Every good key may do everything; there are no permissions.',
    tr: 'Geçerli her anahtar her şeyi yapabilir; yetki ayrımı yoktur.',
    basis: 'assumed',
    source: 'nobody says; no page names a permission',
    does: (_permissions: ReadonlySet<string>): Answer | undefined => undefined,
    shapes: (_refused, permissions) => permissions.size === 0,
    instead: {
      'asks-for-permissions': [
        'A key without permissions answers 403 {"message":"This action is unauthorized."}.',
        (permissions) =>
          permissions.size === 0 ? message(403, 'This action is unauthorized.') : undefined,
      ],
    },
  }),
  /** Why a request that does not accept JSON is refused: never. */
  acceptNotRequired: decide({
    en: 'A request without Accept: application/json is answered in JSON all the same.',
    tr: 'Accept: application/json göndermeyen istek de JSON ile yanıtlanır.',
    basis: 'assumed',
    source: 'seed 000 sends the header; nobody says what happens without it',
    does: (_accept: string | undefined): Answer | undefined => undefined,
    shapes: (_refused, accept) => accept === undefined || !/[/+]json/i.test(accept),
    instead: {
      'not-acceptable': [
        'A request that accepts neither JSON nor everything is a 406.',
        (accept) =>
          accept === undefined || /[/+]json|\*\/\*/i.test(accept)
            ? undefined
            : message(406, 'Not Acceptable'),
      ],
    },
  }),
})
