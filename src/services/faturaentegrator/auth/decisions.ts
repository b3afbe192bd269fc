import { type Answer, answer, decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'

const path = '/check/auth'

/** Whether a key is good: `POST /check/auth`. */
export const auth = decisionsOf('auth', {
  /** What a good key is answered. */
  goodKey: decide({
    en: 'POST /check/auth answers 200 for a good key, with no body or with [].',
    tr: 'POST /check/auth, gövdesiz de [] gövdesiyle de, geçerli anahtara 200 yanıtını verir.',
    basis: 'observed',
    source: 'n8n node; Odoo module without a body, PHP library with []',
    does: (body: { message: string }) => answer(200, body),
    instead: {
      refuses: [
        'POST /check/auth answers 401 for a good key too.',
        () => message(401, 'Unauthenticated.'),
      ],
      'answers-204': [
        'POST /check/auth answers 204 without a body for a good key.',
        () => answer(204, undefined),
      ],
    },
  }),
  goodKeyBody: decide({
    en: 'The body for a good key is {"message":"Authenticated."}.',
    tr: 'Geçerli anahtara dönen gövde {"message":"Authenticated."} olur.',
    basis: 'assumed',
    source: 'nobody says',
    unavoidable: true,
    does: () => ({ message: 'Authenticated.' }),
    instead: {
      success: ['The body for a good key is {"success":true}.', () => ({ success: true })],
      account: [
        'The body for a good key is the account that it belongs to.',
        () => ({ data: { id: 1, name: 'Demo', email: 'demo@example.com' } }),
      ],
    },
  }),
  /** What a bad key is answered, by an endpoint. */
  badKey: decide({
    en: 'POST /check/auth answers 401 for a bad key.',
    tr: 'POST /check/auth, geçersiz anahtara 401 yanıtını verir.',
    basis: 'observed',
    source: 'n8n node',
    does: (refusal: Answer, _endpoint: string): Answer => refusal,
    shapes: (_answer, _refusal, endpoint) => endpoint === path,
    instead: {
      'answers-200': [
        'POST /check/auth answers 200 for a bad key, and says only in the body that it is bad.',
        (refusal, endpoint) => (endpoint === '/check/auth' ? { ...refusal, status: 200 } : refusal),
      ],
      'answers-403': [
        'POST /check/auth answers 403 for a bad key.',
        (refusal, endpoint) => (endpoint === '/check/auth' ? { ...refusal, status: 403 } : refusal),
      ],
    },
  }),
})
