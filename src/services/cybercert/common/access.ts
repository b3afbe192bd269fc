import type { Persona } from '../../../sandbox/fixture.ts'
import { type Answer, decide, type Permission, permissionsIn } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'

/** One of the permissions suffices, and the one that reaches farthest counts. */
const reaches = (permissions: ReadonlySet<string>, wanted: Permission): Reach => {
  const any = permissionsIn(wanted)
  if (any.some((each) => permissions.has(each))) return 'all'
  return any.some((each) => permissions.has(`${each}.own`)) ? 'own' : 'none'
}

/** Whether what is wanted is a permission to do this, to whatever it is. */
const isTo = (verb: string, wanted: Permission | undefined): boolean =>
  permissionsIn(wanted).some((each) => each.endsWith(`.${verb}`))

/** How far a caller's permission reaches: every customer, its own ones, or none. */
export type Reach = 'all' | 'own' | 'none'

/** Who may do what. */
export const access = decisionsOf('common', {
  /**
   * Whether a request with this persona's token goes on, for what wants that permission; nobody's
   * token is no persona.
   */
  authenticates: decide({
    id: 'bearer-required',
    en: 'Every endpoint wants Authorization: Bearer <token>.',
    tr: 'Her uç nokta Authorization: Bearer <token> ister.',
    basis: 'documented',
    source: 'seed 001, "Authentication"',
    does: (persona: Persona | undefined, _wanted: Permission | undefined) => persona !== undefined,
    shapes: (known) => !known,
    instead: {
      'not-for-deleting': [
        'DELETE wants no token.',
        (persona, wanted) => persona !== undefined || isTo('delete', wanted),
      ],
      'not-for-restoring': [
        'Restoring wants no token.',
        (persona, wanted) => persona !== undefined || isTo('restore', wanted),
      ],
      'not-for-changing-customers': [
        'PUT and PATCH of a customer want no token.',
        (persona, wanted) => persona !== undefined || wanted === 'customers.update',
      ],
    },
  }),
  unauthenticated: decide({
    en: 'A missing or unknown token answers 401 {"message":"Unauthenticated"}.',
    tr: 'Eksik ya da bilinmeyen token 401 {"message":"Unauthenticated"} yanıtını alır.',
    basis: 'published',
    source: 'cybercert.u1k.page/api/{auth/me,users/details}',
    does: () => message(401, 'Unauthenticated'),
    instead: {
      'is-403': [
        'A missing or unknown token answers 403 {"message":"Forbidden"}.',
        () => message(403, 'Forbidden'),
      ],
      'leads-to-the-login': [
        'A missing or unknown token is sent to a login page, as Laravel does with browsers.',
        () => ({
          ...message(302, 'Redirecting to /login'),
          headers: { location: '/login' },
        }),
      ],
    },
  }),
  /** The same where a page shows no 401; `shown` is what the others show. */
  unauthenticatedEverywhere: decide({
    en: 'Endpoints whose pages show no 401 say it in the same words, without a full stop.',
    tr: 'Sayfasında 401 geçmeyen uç noktalar da aynı sözü, noktasız söyler.',
    basis: 'assumed',
    source: 'by analogy with auth/me and users/details; Laravel itself ends it with a full stop',
    does: (shown: Answer): Answer => shown,
    instead: {
      'with-full-stop': [
        'A 401 answers {"message":"Unauthenticated."}, as Laravel does by itself.',
        () => message(401, 'Unauthenticated.'),
      ],
      'says-unauthorized': [
        'A 401 answers {"message":"Unauthorized"}.',
        () => message(401, 'Unauthorized'),
      ],
    },
  }),
  isExpired: decide({
    id: 'expired-token',
    en: 'An expired token is answered like an unknown one.',
    tr: 'Süresi dolmuş token, bilinmeyen token gibi yanıtlanır.',
    basis: 'assumed',
    source: 'habit of Laravel; no page speaks of expiry',
    does: (persona: Persona, now: number) => persona.expires !== null && persona.expires <= now,
    shapes: (expired) => expired,
    instead: {
      'never-expires': ['A token goes on being known after its time has run out.', () => false],
      'says-so': {
        says: 'An expired token answers 401 {"message":"Token has expired"}.',
        does: { common: { expiredAnswer: () => message(401, 'Token has expired') } },
      },
    },
  }),
  /** What an expired token is answered; `unknown` is what an unknown one is. */
  expiredAnswer: decide({
    partOf: 'isExpired',
    does: (unknown: Answer): Answer => unknown,
  }),
  reaches: decide({
    id: 'permission-required',
    en: 'An endpoint wants its permission, in one of its two strengths.',
    tr: 'Her uç nokta kendi yetkisini ister; iki kapsamından (tümü ya da .own) biri yeter.',
    basis: 'documented',
    source: 'seed 001, "Permission"',
    does: reaches,
    shapes: (reach) => reach === 'none',
    instead: {
      'asks-for-none': [
        'Whoever has a token may do everything.',
        (permissions, wanted) => {
          const reach = reaches(permissions, wanted)
          return reach === 'none' ? 'all' : reach
        },
      ],
      'looking-is-enough': [
        'Whoever may look at records may change them too.',
        (permissions, wanted) => {
          const reach = reaches(permissions, wanted)
          if (reach !== 'none') return reach
          const looking = permissionsIn(wanted).map((each) => each.replace(/\w+$/, 'view'))
          return reaches(permissions, looking)
        },
      ],
    },
  }),
  forbidden: decide({
    en: 'A caller without the permission gets 403 {"message":"Forbidden"}.',
    tr: 'Yetkisi olmayan çağıran 403 {"message":"Forbidden"} yanıtını alır.',
    basis: 'documented',
    source: 'seed 001, "403 Forbidden"',
    does: () => message(403, 'Forbidden'),
    instead: {
      'is-404': [
        'A caller without the permission gets 404 {"message":"Not Found"}, as if there were nothing.',
        () => message(404, 'Not Found'),
      ],
      'laravels-sentence': [
        'A 403 says "This action is unauthorized.", as Laravel does by itself.',
        () => message(403, 'This action is unauthorized.'),
      ],
    },
  }),
  /** Whether a record may be reached by a caller. */
  ownerOnly: decide({
    id: 'own-only',
    en: 'A permission ending in .own reaches only customers whose user_id is the caller.',
    tr: '.own ile biten yetki yalnızca user_id değeri çağıran olan müşterilere erişir.',
    basis: 'documented',
    source: 'seed 001, "Permission"',
    does: (reach: Reach, owner: number | undefined, user: number) =>
      reach === 'all' || owner === user,
    shapes: (_allowed, reach) => reach === 'own',
    instead: {
      'reaches-everything': [
        'A permission ending in .own reaches the customers of others too.',
        () => true,
      ],
      'reaches-nothing': [
        'A permission ending in .own is refused for own customers too.',
        (reach) => reach === 'all',
      ],
    },
  }),
})
